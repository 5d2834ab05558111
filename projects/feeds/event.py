"""An event as calendars are told of it, before it becomes a line of iCalendar."""

import re
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from uuid import UUID

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

# What neither iCalendar's TEXT (RFC 5545, 3.3.11) nor XML 1.0 can hold.
UNWRITABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff]")


class EventKind(StrEnum):
    """What takes place; also the beginning of its UID, except that a step keeps its UID whatever its kind."""

    STEP = "step"
    DEADLINE = "deadline"
    CONFERENCE = "conference"
    SESSION = "session"
    REGISTRATION = "registration"
    INPUT = "input"


LABELS = {
    EventKind.STEP: _("Step"),
    EventKind.DEADLINE: _("Deadline"),
    EventKind.CONFERENCE: _("Conference"),
    EventKind.SESSION: _("Session"),
    EventKind.REGISTRATION: _("Registration deadline"),
    EventKind.INPUT: _("Deadline for input"),
}
DEADLINES = {EventKind.DEADLINE, EventKind.REGISTRATION, EventKind.INPUT}


class EventStatus(StrEnum):
    """RFC 5545, 3.8.1.11."""

    CONFIRMED = "CONFIRMED"
    TENTATIVE = "TENTATIVE"
    CANCELLED = "CANCELLED"


def uid_of(kind: EventKind, key: UUID) -> str:
    """The event's identity for ever, from its row's translation key; without a host's name (docs/adr/0010)."""
    family = EventKind.STEP if kind is EventKind.DEADLINE else kind
    return f"{family}-{key}@innovation-site"


def writable(text: str) -> str:
    """The text without the characters that a feed cannot hold, and with one kind of line break."""
    return UNWRITABLE.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))


@dataclass(frozen=True)
class Event:
    """One event in one language.

    ``start`` and ``end`` are both days or both times; ``end`` is the first day, or moment, after it. ``name`` is what
    it is called with what it belongs to, without the word for its kind. ``modified`` is when its page last changed.
    """

    kind: EventKind
    uid: str
    page_key: UUID
    name: str
    start: date | datetime
    end: date | datetime
    status: EventStatus = EventStatus.CONFIRMED
    place: str = ""
    description: str = ""
    url: str = ""
    modified: datetime | None = None

    @property
    def label(self) -> str:
        """The word for its kind, in the active language."""
        return str(LABELS[self.kind])

    @property
    def summary(self) -> str:
        """What a calendar shows: of a deadline, always with the word, and of what is cancelled too.

        Many calendars show a cancelled event like any other.
        """
        words = [self.name] if self.name else [self.label]
        if self.name and self.kind in DEADLINES and self.label.casefold() not in self.name.casefold():
            words.insert(0, self.label)
        if self.status is EventStatus.CANCELLED:
            words.insert(0, gettext("Cancelled"))
        return ": ".join(words)
