"""The admin's front page tells of contact persons who leave."""

from typing import Any

from wagtail.admin.ui.components import Component

from projects.people.leaving import departures
from projects.people.reminder_letter import when


class LeavingPanel(Component):
    """Who leaves within a month, and who has left and is still shown. For those who may change contact persons."""

    name = "contact_persons_who_leave"
    order = 120
    template_name = "projects/people/leaving_panel.html"

    def get_context_data(self, parent_context: Any) -> dict[str, Any]:
        """The departures, each with when it is in words."""
        user = parent_context["request"].user
        found = departures() if user.has_perm("projects.change_contactperson") else []
        shown = [departure for departure in found if departure.pages or not departure.has_left]
        return {"departures": [(departure, when(departure)) for departure in shown]}
