"""Events with what calendars need to know of their changes."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

from django.db.models import Q
from django.utils import timezone
from django.utils.translation import get_language

from projects.feeds.event import Event, EventKind, EventStatus
from projects.models.calendar_entry import CalendarEntry

# For how long a calendar is told that an event is no more; one that asks more seldom shows it as it was.
WITHDRAWN_FOR = timedelta(days=365)
# Whatever is older than what a site has, for what nothing is known of.
LONG_AGO = datetime(2000, 1, 1, tzinfo=UTC)


@dataclass(frozen=True)
class Revision:
    """An event as it is now: how many times it has changed, and when anything of it last did."""

    event: Event
    sequence: int
    modified: datetime


def still_told() -> Q:
    """The entries that calendars are told of: all but those that were withdrawn long ago."""
    return Q(withdrawn=False) | withdrawn_lately()


def withdrawn_lately() -> Q:
    """The entries that calendars may not know yet to be withdrawn."""
    return Q(withdrawn=True, changed_at__gt=timezone.now() - WITHDRAWN_FOR)


def revisions(events: Iterable[Event], entries: Iterable[CalendarEntry], *, names: bool = True) -> list[Revision]:
    """Each event with its entry, and the entries without an event as cancelled; by time.

    ``names`` says whether their page may still be named. Between a change and its being recorded, the sequence is the
    one that will be recorded.
    """
    known = {entry.uid: entry for entry in entries}
    found = [_revision(event, known.pop(event.uid, None)) for event in events]
    found += [
        Revision(_cancelled(entry, names=names), entry.sequence + (not entry.withdrawn), entry.changed_at)
        for entry in known.values()
    ]
    return sorted(found, key=lambda revision: (revision.event.start.isoformat(), revision.event.uid))


def _revision(event: Event, entry: CalendarEntry | None) -> Revision:
    times = [event.modified or LONG_AGO]
    if entry is None:
        return Revision(event, 0, times[0])
    return Revision(event, entry.sequence + entry.withdrawn, max([entry.changed_at, *times]))


def _cancelled(entry: CalendarEntry, *, names: bool) -> Event:
    told = entry.published
    # What is recorded as withdrawn has lost its names if it had to.
    words: dict[str, str] = told["names"] if names or entry.withdrawn else {}
    return Event(
        kind=EventKind(told["kind"]),
        uid=entry.uid,
        page_key=entry.page_key,
        name=words.get(get_language() or "") or next(iter(words.values()), ""),
        start=_moment(told["start"]),
        end=_moment(told["end"]),
        status=EventStatus.CANCELLED,
    )


def _moment(text: str) -> date | datetime:
    return datetime.fromisoformat(text) if "T" in text else date.fromisoformat(text)
