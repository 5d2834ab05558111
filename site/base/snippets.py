"""How editors meet alerts and the footer's texts in the admin."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import Column
from wagtail.snippets.views.snippets import SnippetViewSet

from base.models import Alert, FooterText


class AlertViewSet(SnippetViewSet):
    """Alerts, the newest first."""

    model = Alert
    icon = "warning"
    menu_label = _("Alerts")
    menu_order = 230
    add_to_admin_menu = True
    list_display = ["heading", "kind", Column("locale", label=_("Language")), "live", "expire_at"]


class FooterTextViewSet(SnippetViewSet):
    """The footer's texts, in the order in which they stand."""

    model = FooterText
    icon = "list-ul"
    menu_label = _("Footer texts")
    menu_order = 240
    add_to_admin_menu = True
    list_display = ["heading", "sort_order", Column("locale", label=_("Language")), "live"]
