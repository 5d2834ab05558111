"""Where the admin tells of contact persons who leave."""

from django.db.models import Model
from django.http import HttpRequest
from wagtail import hooks
from wagtail.admin.ui.components import Component

from projects.models import ContactPerson
from projects.people.leaving_messages import warn_of_missing_mailbox
from projects.people.leaving_panel import LeavingPanel


@hooks.register("construct_homepage_panels")
def add_leaving_panel(request: HttpRequest, panels: list[Component]) -> None:
    """On the admin's front page."""
    panels.append(LeavingPanel())


@hooks.register("after_create_snippet")
@hooks.register("after_edit_snippet")
def warn_of_snippet(request: HttpRequest, instance: Model) -> None:
    """When a contact person is saved."""
    if isinstance(instance, ContactPerson):
        warn_of_missing_mailbox(request, instance)
