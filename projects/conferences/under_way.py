"""What is on now at a conference, and what comes next."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING
from uuid import UUID

from django.utils import timezone

if TYPE_CHECKING:
    from projects.programme import ProgrammeDay, ProgrammeSession


@dataclass(frozen=True)
class UnderWay:
    """The sessions that are on, and those that start next, all at one time; empty while the conference does not last.

    ``keys`` are the translation keys of what is on, for its marks in the programme. ``is_today`` says whether what
    comes next does so today.
    """

    now: "list[ProgrammeSession]" = field(default_factory=list)
    next: "list[ProgrammeSession]" = field(default_factory=list)
    is_today: bool = True

    def __bool__(self) -> bool:
        return bool(self.now or self.next)

    @property
    def keys(self) -> set[UUID]:
        """What is on, by translation key."""
        return {shown.session.translation_key for shown in self.now}


def under_way(days: "Sequence[ProgrammeDay]", moment: datetime) -> UnderWay:
    """What is on at the moment, and next, from the first day's midnight until the last session ends.

    Cancelled sessions neither are on nor come next.
    """
    sessions = [shown for day in days for shown in day.sessions if not shown.session.cancelled]
    if not sessions or timezone.localtime(moment).date() < days[0].day:
        return UnderWay()
    to_come = [shown for shown in sessions if shown.session.start > moment]
    start = min((shown.session.start for shown in to_come), default=None)
    return UnderWay(
        now=[shown for shown in sessions if shown.session.start <= moment < shown.session.end],
        next=[shown for shown in to_come if shown.session.start == start],
        is_today=start is None or timezone.localtime(start).date() == timezone.localtime(moment).date(),
    )
