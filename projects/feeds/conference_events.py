"""A conference, its sessions and its deadlines as events."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from wagtail.rich_text import get_text_for_indexing

from base.fuzzy_dates import FuzzyDate
from projects.feeds.days import days_of
from projects.feeds.event import Event, EventKind, EventStatus, uid_of
from projects.models import AttendanceMode, ConferencePage, ConferenceSession
from projects.models import EventStatus as TakesPlace

if TYPE_CHECKING:
    from projects.feeds.editions import Conference


def events_of_conference(conference: "Conference") -> Iterator[Event]:
    """The conference and its deadlines as days, as far as they are decided, and each session with its times.

    One that is cancelled, or postponed until a date that nobody knows, takes its sessions and its registration along;
    input may still be wanted, for as long as the page says so.
    """
    page = conference.page
    off = page.event_status != TakesPlace.SCHEDULED
    invitation = "\n\n".join(part for part in (page.event_status_notice, page.lead) if part)
    yield from _days(page, EventKind.CONFERENCE, page.date, off=off, description=invitation)
    yield from _days(page, EventKind.REGISTRATION, page.registration_deadline, off=off)
    yield from _days(page, EventKind.INPUT, page.input_deadline, off=False)
    for session in conference.rows:
        yield _session(page, session, off=off or session.cancelled)


def _days(
    page: ConferencePage, kind: EventKind, when: FuzzyDate, *, off: bool, description: str = ""
) -> Iterator[Event]:
    is_conference = kind is EventKind.CONFERENCE
    days = days_of(when, as_deadline=not is_conference)
    if days:
        yield Event(
            kind=kind,
            uid=uid_of(kind, page.translation_key),
            page_key=page.translation_key,
            name=page.title,
            start=days.start,
            end=days.end,
            status=EventStatus.CANCELLED if off else days.status,
            place=_place(page) if is_conference else "",
            description=description,
            url=page.full_url or "",
            modified=page.last_published_at,
        )


def _session(page: ConferencePage, session: ConferenceSession, *, off: bool) -> Event:
    address = page.full_url
    return Event(
        kind=EventKind.SESSION,
        uid=uid_of(EventKind.SESSION, session.translation_key),
        page_key=page.translation_key,
        name=f"{session.title} – {page.title}",
        start=session.start,
        end=session.end,
        status=EventStatus.CANCELLED if off else EventStatus.CONFIRMED,
        place=", ".join(part for part in (session.room, _place(page)) if part),
        description=get_text_for_indexing(session.abstract).strip(),
        url=f"{address}#session-{session.translation_key}" if address else "",
        modified=page.last_published_at,
    )


def _place(page: ConferencePage) -> str:
    venue = ", ".join(part for part in (page.venue_name, page.venue_address) if part)
    return venue or (page.stream_url if page.attendance_mode == AttendanceMode.ONLINE else "")
