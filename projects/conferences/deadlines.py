"""Until when a conference asks its readers for something, and whether it still does."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.utils import timezone

from base.fuzzy_dates import FuzzyDate

if TYPE_CHECKING:
    from projects.models.conference_page import ConferencePage


@dataclass(frozen=True)
class Deadline:
    """A deadline and whether it is open: until the end of the last day that it can be."""

    date: FuzzyDate
    is_open: bool


def registration(page: "ConferencePage") -> Deadline | None:
    """Until when one can register; closed besides once the conference is over or does not take place."""
    if not page.registration_deadline:
        return None
    return Deadline(page.registration_deadline, _is_open(page.registration_deadline) and page.takes_registrations)


def contribution(page: "ConferencePage") -> Deadline | None:
    """Until when one can send input, which may well be after the conference."""
    if not page.input_deadline:
        return None
    return Deadline(page.input_deadline, _is_open(page.input_deadline) and not page.is_cancelled)


def _is_open(date: FuzzyDate) -> bool:
    return date.latest is not None and date.latest >= timezone.localdate()
