"""Norwegian time, as calendars are told of it."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from icalendar import Component

TZID = "Europe/Oslo"
OSLO = ZoneInfo(TZID)

# Since 1996 summer time ends on the last Sunday of October (Directive 2000/84/EC; Norwegian regulation 2001-11-30).
# By rule, where the library would list each change until a year of its own choosing.
_DEFINITION = f"""\
BEGIN:VTIMEZONE
TZID:{TZID}
BEGIN:DAYLIGHT
DTSTART:19960331T020000
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
TZNAME:CEST
TZOFFSETFROM:+0100
TZOFFSETTO:+0200
END:DAYLIGHT
BEGIN:STANDARD
DTSTART:19961027T030000
RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
TZNAME:CET
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
END:STANDARD
END:VTIMEZONE
"""


def definition() -> Component:
    """The ``VTIMEZONE`` of what is written with ``TZID=Europe/Oslo`` (RFC 5545, 3.6.5)."""
    return Component.from_ical(_DEFINITION)


def local(when: datetime) -> datetime:
    """The time on Norwegian clocks; in UTC within the hour that they show twice in October.

    RFC 5545 (3.3.5) lets such a local time mean the first of the two; calendars do not agree on it.
    """
    in_oslo = when.astimezone(OSLO)
    shown_twice = in_oslo.replace(fold=0).utcoffset() != in_oslo.replace(fold=1).utcoffset()
    return when.astimezone(UTC) if shown_twice else in_oslo
