"""How editors meet contact persons and themes in the admin."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import Column, UpdatedAtColumn
from wagtail.snippets.views.snippets import SnippetViewSet

from projects.models import ContactPerson, Theme
from projects.people.admin_usage import PersonUsageView
from projects.people.raw_contacts.create_view import ContactPersonCreateView


class ContactPersonViewSet(SnippetViewSet):
    """Contact persons, with where each is used."""

    model = ContactPerson
    usage_view_class = PersonUsageView
    icon = "group"
    menu_label = _("Contact persons")
    menu_order = 210
    add_to_admin_menu = True
    add_view_class = ContactPersonCreateView
    list_display = [
        "name",
        "title",
        "unit",
        Column("phone_display", label=_("Telephone"), sort_key="phone"),
        "valid_until",
        Column("locale", label=_("Language")),
        UpdatedAtColumn(label=_("Updated")),
    ]
    list_filter = ["unit", "live"]  # Wagtail adds the language itself, by its code
    search_fields = ["name", "title", "unit"]


class ThemeViewSet(SnippetViewSet):
    """Themes, in the order of their names."""

    model = Theme
    icon = "tag"
    menu_label = _("Themes")
    menu_order = 220
    add_to_admin_menu = True
    list_display = ["name", "slug", Column("locale", label=_("Language"))]
