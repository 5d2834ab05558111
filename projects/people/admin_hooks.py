"""What Wagtail's admin is told of the usage and the replacing of contact persons."""

from collections.abc import Iterator
from typing import Any

from django.db.models import Model
from django.http import HttpRequest
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.admin.widgets.button import Button
from wagtail.log_actions import LogActionRegistry
from wagtail.snippets.action_menu import ActionMenuItem

from projects.models import ContactPerson
from projects.people import audit
from projects.people.admin_replacements import ReplacementsReport, may_replace, replacement_view, undo_view
from projects.people.admin_replacing import ReplaceView


class ReplaceMenuItem(ActionMenuItem):
    """Leads from the form of a contact person to her replacing."""

    name = "action-replace-everywhere"
    label = gettext_lazy("Replace everywhere")
    icon_name = "resubmit"

    def is_shown(self, context: dict[str, Any]) -> bool:
        """Where a person is edited, to those who may."""
        return context["view"] == "edit" and may_replace(context["request"].user)

    def get_url(self, parent_context: dict[str, Any]) -> str:
        """Of the action."""
        return reverse("replace_contact", args=[parent_context["instance"].pk])


class ReplacementsMenuItem(MenuItem):
    """Shown to those who may replace."""

    def is_shown(self, request: HttpRequest) -> bool:
        """Whether the user may."""
        return may_replace(request.user)


@hooks.register("register_admin_urls")
def register_replacement_urls() -> list[URLPattern]:
    """Replacing, the list of replacements, and undoing."""
    report = "reports/replaced-contact-persons/"
    return [
        path("contact-persons/<int:pk>/replace/", ReplaceView.as_view(), name="replace_contact"),
        path(report, ReplacementsReport.as_view(), name="contact_replacements"),
        path(f"{report}results/", ReplacementsReport.as_view(results_only=True), name="contact_replacements_results"),
        path(f"{report}<int:pk>/", replacement_view, name="contact_replacement"),
        path(f"{report}<int:pk>/undo/", undo_view, name="undo_contact_replacement"),
    ]


@hooks.register("register_snippet_listing_buttons")
def replacing_buttons(snippet: Model, user: object, next_url: str | None = None) -> Iterator[Button]:
    """In the menu of each contact person."""
    if isinstance(snippet, ContactPerson) and may_replace(user):
        usage = reverse(ContactPerson.snippet_viewset.get_url_name("usage"), args=[snippet.pk])
        yield Button(_("Where used"), url=usage, icon_name="list-ul", priority=30)
        replace = reverse("replace_contact", args=[snippet.pk])
        yield Button(_("Replace everywhere"), url=replace, icon_name="resubmit", priority=40)


@hooks.register("register_snippet_action_menu_item")
def replacing_menu_item(model: type[Model]) -> ActionMenuItem | None:
    """Beside saving and publishing in the form of a contact person."""
    return ReplaceMenuItem(order=200) if model is ContactPerson else None


@hooks.register("register_reports_menu_item")
def register_replacements_menu_item() -> MenuItem:
    """Among the reports."""
    return ReplacementsMenuItem(
        gettext_lazy("Replaced contact persons"),
        reverse("contact_replacements"),
        name="contact-replacements",
        icon_name="resubmit",
        order=1290,
    )


@hooks.register("register_log_actions")
def register_replacements_in_logs(actions: LogActionRegistry) -> None:
    """What the logs of pages and persons say of replacements."""
    audit.register(actions)
