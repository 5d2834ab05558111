"""A deadline or a conference, as the calendar tells of it."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from uuid import UUID

from django.urls import reverse
from django.utils.translation import gettext as _

from base.fuzzy_dates import FuzzyDate
from projects.models.conference_page import ConferencePage
from projects.models.event import EventStatus
from projects.models.process_step import ProcessStep, StepState
from projects.models.project_page import ProjectPage
from projects.time_left import time_left


@dataclass(frozen=True)
class CalendarItem:
    """Something to come: what kind of thing, when (``label`` where the editor has other words for it), and of what.

    ``left`` says how long it is until then, ``status`` whether it is cancelled or postponed, ``notice`` why;
    ``ics_url`` is the address of its iCalendar document. All in the reader's language.
    """

    kind: str
    date: FuzzyDate
    title: str
    url: str
    project: ProjectPage
    label: str = ""
    left: str = ""
    status: str = ""
    notice: str = ""
    place: str = ""
    ics_url: str = ""
    is_conference: bool = False
    is_undecided: bool = False

    @property
    def is_off(self) -> bool:
        """Whether it does not take place when it says."""
        return bool(self.status)

    def starts(self, today: dt.date) -> dt.date:
        """Its first day, or today if that has been; the last of days where it is undecided."""
        if self.is_undecided or self.date.latest is None:
            return dt.date.max
        return max(self.date.earliest or self.date.latest, today)


def item_of_step(step: ProcessStep, project: ProjectPage, today: dt.date) -> CalendarItem:
    """The deadline that a step of the project's process is."""
    state = step.state_on(today)
    is_off = state == StepState.CANCELLED
    return CalendarItem(
        kind=_("Deadline"),
        date=step.date,
        label=step.date_label,
        title=step.title,
        url=f"{project.url}#process",
        project=project,
        left="" if is_off or state == StepState.UNDECIDED else time_left(step.date, today, is_deadline=True),
        status=str(StepState.CANCELLED.label) if is_off else "",
        notice=step.cancellation_reason if is_off else "",
        ics_url=_ics("deadline_ics", step.translation_key, step.date),
        is_undecided=step.date.is_undecided or state == StepState.UNDECIDED,
    )


def items_of_conference(page: ConferencePage, project: ProjectPage, today: dt.date) -> Iterator[CalendarItem]:
    """The conference, and the deadlines for registration and input, as far as they are not over.

    There is nothing to register for where it is cancelled; input may still be wanted.
    """
    is_cancelled, is_postponed = page.event_status == EventStatus.CANCELLED, page.event_status == EventStatus.POSTPONED
    status = str(page.get_event_status_display()) if is_cancelled or is_postponed else ""
    is_known = page.date.latest is not None and page.date.latest >= today
    if is_known or is_postponed or (page.date.is_undecided and not is_cancelled):
        yield CalendarItem(
            kind=_("Conference"),
            date=page.date if is_known else FuzzyDate.UNDECIDED,
            title=page.title,
            url=page.url or "",
            project=project,
            left="" if status else time_left(page.date, today, is_deadline=False),
            status=status,
            notice=page.event_status_notice if status else "",
            place=page.venue_name,
            ics_url=_ics("conference_ics", page.translation_key, page.date),
            is_conference=True,
            is_undecided=not is_known,
        )
    for when, kind, ics, off in (
        (page.registration_deadline, _("Registration deadline"), "registration_ics", status),
        (page.input_deadline, _("Deadline for input"), "input_ics", ""),
    ):
        if when.latest is not None and when.latest >= today and not (is_cancelled and off):
            yield CalendarItem(
                kind=kind,
                date=when,
                title=page.title,
                url=page.url or "",
                project=project,
                left="" if off else time_left(when, today, is_deadline=True),
                status=off,
                ics_url=_ics(ics, page.translation_key, when),
            )


def _ics(name: str, key: UUID, when: FuzzyDate) -> str:
    return "" if when.is_undecided else reverse(f"feeds:{name}", args=[key])
