"""Conferences in schema.org's words (https://schema.org/Event)."""

from typing import TYPE_CHECKING

from django.http import HttpRequest
from django.utils import timezone

from base.structured_data import Thing, part, thing
from projects.models.event import AttendanceMode, EventStatus
from projects.structured_data import iso_ends, organisation

if TYPE_CHECKING:
    from projects.models.conference_page import ConferencePage
    from projects.programme import ProgrammeSession, Speaker

VOCABULARY = "https://schema.org"
ATTENDANCE: dict[str, str] = {
    AttendanceMode.PHYSICAL: f"{VOCABULARY}/OfflineEventAttendanceMode",
    AttendanceMode.ONLINE: f"{VOCABULARY}/OnlineEventAttendanceMode",
    AttendanceMode.MIXED: f"{VOCABULARY}/MixedEventAttendanceMode",
}
STATUS: dict[str, str] = {
    EventStatus.SCHEDULED: f"{VOCABULARY}/EventScheduled",
    EventStatus.POSTPONED: f"{VOCABULARY}/EventPostponed",
    EventStatus.CANCELLED: f"{VOCABULARY}/EventCancelled",
}


def event(page: "ConferencePage", request: HttpRequest) -> list[Thing]:
    """An ``Event`` with its sessions as sub-events; none while its day is not decided, since an event must have one.

    Times have the offset that the municipality's clocks have then.
    """
    first, last = iso_ends(page.date)
    if page.date.form or (first, last) != (str(page.date.earliest), str(page.date.latest)):
        return []
    address = page.get_full_url(request)
    sessions = [shown for day in page.days for shown in day.sessions if shown.session.kind != "break"]
    return [
        thing(
            "Event",
            **{"@id": address},
            name=page.title,
            description=page.meta_description,
            startDate=first,
            endDate=last,
            eventAttendanceMode=ATTENDANCE.get(page.attendance_mode),
            eventStatus=STATUS[page.event_status],
            inLanguage=page.locale.language_code,
            location=_locations(page, address or ""),
            organizer=organisation(request),
            subEvent=[_session(shown, page, address or "") for shown in sessions],
            url=address,
        )
    ]


def _locations(page: "ConferencePage", address: str) -> list[Thing]:
    """The place, and where it can be attended online: the stream, or the page that will tell of it."""
    locations = []
    if page.attendance_mode != AttendanceMode.ONLINE and (page.venue_name or page.venue_address):
        locations.append(part("Place", name=page.venue_name or page.venue_address, address=page.venue_address))
    if page.attendance_mode in {AttendanceMode.ONLINE, AttendanceMode.MIXED}:
        locations.append(part("VirtualLocation", url=page.stream_url or address))
    return locations


def _session(shown: "ProgrammeSession", page: "ConferencePage", address: str) -> Thing:
    session = shown.session
    cancelled = session.cancelled or page.is_cancelled
    place = part("Place", name=session.room, address=page.venue_address or page.venue_name) if session.room else None
    return part(
        "Event",
        name=session.title,
        startDate=timezone.localtime(session.start).isoformat(),
        endDate=timezone.localtime(session.end).isoformat(),
        eventStatus=STATUS[EventStatus.CANCELLED if cancelled else EventStatus(page.event_status)],
        location=place,
        performer=[_performer(speaker) for speaker in shown.speakers],
        superEvent={"@id": address},
        url=f"{address}#session-{session.translation_key}",
    )


def _performer(speaker: "Speaker") -> Thing:
    """A person with where from; an organisation where the editor wrote its name as the speaker's."""
    if speaker.name == speaker.organisation:
        return part("Organization", name=speaker.name)
    from_where = part("Organization", name=speaker.organisation) if speaker.organisation else None
    return part("Person", name=speaker.name, affiliation=from_where)
