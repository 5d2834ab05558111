"""The conference that an editor chooses for a step of a process, and what the step then takes from it."""

from typing import TYPE_CHECKING, Any

from django.utils.translation import get_language
from django.utils.translation import gettext as _

from base.fuzzy_dates import render
from projects.conferences.following import cancelled_reason

if TYPE_CHECKING:
    from projects.models.conference_page import ConferencePage
    from projects.models.project_page import ProjectPage


def check_chosen_conferences(rows: Any, project: "ProjectPage") -> None:
    """Refuse another project's conference, and a date or a cancellation of the step's own beside its conference's.

    ``rows`` are the forms of the steps. What the editor left as it was follows the conference.
    """
    for row in rows:
        conference = row.cleaned_data.get("conference") if row.is_valid() else None
        if conference is None or row.cleaned_data.get("DELETE"):
            continue
        if conference.get_parent().translation_key != project.translation_key:
            row.add_error("conference", _("This conference belongs to another project. Choose one of this project’s."))
        else:
            _follow(row, conference)


def _follow(row: Any, conference: "ConferencePage") -> None:
    step = row.instance
    if "date" in row.changed_data and step.date and step.date != conference.date:
        row.add_error("date", _refusal_of_date(conference))
    elif "cancelled" in row.changed_data and step.cancelled != conference.is_cancelled:
        row.add_error("cancelled", _("The step follows its conference. Say on the conference whether it takes place."))
    else:
        step.date = row.cleaned_data["date"] = conference.date
        step.cancelled = conference.is_cancelled
        if conference.is_cancelled and not step.cancellation_reason:
            step.cancellation_reason = cancelled_reason(conference)


def _refusal_of_date(conference: "ConferencePage") -> str:
    if not conference.date:
        return _("The step follows its conference, whose date is not decided. Change the date on the conference.")
    date = render(conference.date, get_language(), standing_alone=False)
    return _("The step follows its conference, which is on %(date)s. Change the date on the conference.") % {
        "date": date
    }
