"""A conference's sessions as its programme shows them."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import TYPE_CHECKING

from django.utils import timezone

if TYPE_CHECKING:
    from projects.models.conference_session import ConferenceSession


@dataclass(frozen=True)
class ProgrammeDay:
    """The sessions that start on one day, in the order of their start; those at the same time by the editor's order."""

    day: date
    sessions: list["ConferenceSession"]


def programme_by_day(sessions: Iterable["ConferenceSession"]) -> list[ProgrammeDay]:
    """The sessions by the local day on which they start."""

    def local_day(session: "ConferenceSession") -> date:
        return timezone.localtime(session.start).date()

    ordered = sorted(sessions, key=lambda session: (session.start, session.sort_order or 0))
    return [ProgrammeDay(day, list(group)) for day, group in groupby(ordered, key=local_day)]
