"""Events as an iCalendar document (RFC 5545, RFC 7986)."""

from collections.abc import Iterable
from datetime import date, datetime, timedelta

from icalendar import Calendar, Component, vDuration, vText
from icalendar import Event as VEvent

from projects.feeds.event import Event, EventStatus, writable
from projects.feeds.revisions import Revision
from projects.feeds.time_zone import definition, local

PRODUCT = "-//innovation-site//innovation-site//NO"
# How often calendars are asked to look again.
REFRESH = timedelta(hours=6)


class Text(vText):
    r"""A text that is read back as it was written (RFC 5545, 3.3.11): icalendar's own makes a line break of the signs
    ``\N``, as in ``C:\Nytt``.
    """

    def to_ical(self) -> bytes:
        """The text with its signs escaped, in UTF-8."""
        return rb"\\N".join(vText(part).to_ical() for part in self.split(r"\N"))


def document(name: str, revisions: Iterable[Revision]) -> bytes:
    """A calendar of that name, with an event for each revision; its texts are in the language that is active.

    Without a ``METHOD``: it is for reading, not an invitation to be answered (RFC 5546, 3.2.1).
    """
    calendar = Calendar()
    calendar.add("VERSION", "2.0")
    calendar.add("PRODID", PRODUCT)
    for words in ("NAME", "X-WR-CALNAME"):
        calendar.add(words, Text(writable(name)))
    for rhythm in ("REFRESH-INTERVAL", "X-PUBLISHED-TTL"):
        calendar.add(rhythm, vDuration(REFRESH), parameters={"VALUE": "DURATION"} if rhythm[0] == "R" else {})
    events = [_event(revision) for revision in revisions]
    # A calendar has at least one component (RFC 5545, 3.6), so an empty one has this.
    if not events or any("TZID" in event[name].params for event in events for name in ("DTSTART", "DTEND")):
        calendar.add_component(definition())
    for event in events:
        calendar.add_component(event)
    body: bytes = calendar.to_ical(sorted=False)
    return body


def _event(revision: Revision) -> Component:
    event = revision.event
    component = VEvent()
    component.add("UID", event.uid)
    component.add("DTSTAMP", revision.modified)
    component.add("LAST-MODIFIED", revision.modified)
    component.add("SEQUENCE", revision.sequence)
    component.add("STATUS", event.status)
    component.add("SUMMARY", Text(writable(event.summary)))
    component.add("DTSTART", _moment(event.start))
    component.add("DTEND", _moment(event.end))
    component.add("TRANSP", _transparency(event))
    component.add("CATEGORIES", [event.label])
    for name, text in (("LOCATION", event.place), ("DESCRIPTION", event.description)):
        if text:
            component.add(name, Text(writable(text)))
    if event.url:
        component.add("URL", event.url)
    return component


def _moment(when: date | datetime) -> date | datetime:
    return local(when) if isinstance(when, datetime) else when


def _transparency(event: Event) -> str:
    """Whether it makes the reader busy: whole days do not, nor does what is cancelled."""
    busy = isinstance(event.start, datetime) and event.status is not EventStatus.CANCELLED
    return "OPAQUE" if busy else "TRANSPARENT"
