"""How editors meet the footer's texts in the admin."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import Column
from wagtail.snippets.views.snippets import SnippetViewSet

from base.models import FooterText


class FooterTextViewSet(SnippetViewSet):
    """The footer's texts, in the order in which they stand."""

    model = FooterText
    icon = "list-ul"
    menu_label = _("Footer texts")
    list_display = ["heading", "sort_order", Column("locale", label=_("Language")), "live"]
