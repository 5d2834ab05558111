"""Whatever is written in a title, a place or a text is read back as it was written, by two independent parsers."""

from datetime import UTC, date, datetime, timedelta
from uuid import uuid4

from django.utils.translation import override
from hypothesis import given, settings
from hypothesis import strategies as st

from projects.feeds.event import Event, EventKind, EventStatus, uid_of, writable
from projects.feeds.ics import document
from projects.feeds.revisions import Revision
from projects.feeds.tests.calendars import by_ical_js, events_in

# Any text that a database can hold, with what calendars have signs for made likely.
SIGNS = st.sampled_from(
    ["\n", "\r\n", "\\", "\\n", "\\N", ",", ";", ":", '"', "^", "æøå", "Ærlig", "👩‍💻", "é", "\t", "\u2028", "\x85"]
)
TEXT = st.lists(st.one_of(st.text(st.characters(codec="utf-8"), max_size=60), SIGNS), max_size=8).map("".join)
MOMENT = st.integers(0, 3_000_000_000).map(
    lambda seconds: datetime(1997, 1, 1, tzinfo=UTC) + timedelta(seconds=seconds)
)
DAY = st.dates(date(1997, 1, 1), date(2090, 1, 1))


@st.composite
def revisions(draw: st.DrawFn) -> Revision:
    """A session, or a step of whole days, with any texts."""
    timed = draw(st.booleans())
    kind = EventKind.SESSION if timed else EventKind.STEP
    start: date = draw(MOMENT if timed else DAY)
    length = timedelta(minutes=draw(st.integers(1, 3000))) if timed else timedelta(days=draw(st.integers(1, 800)))
    key = draw(st.uuids())
    event = Event(
        kind=kind,
        uid=uid_of(kind, key),
        page_key=key,
        name=draw(TEXT),
        start=start,
        end=start + length,
        status=draw(st.sampled_from([EventStatus.CONFIRMED, EventStatus.TENTATIVE])),
        place=draw(TEXT),
        description=draw(TEXT),
        url="https://example.org/en/?a=1;b=2,c#d",
    )
    return Revision(event, draw(st.integers(0, 10_000)), draw(MOMENT))


def in_utc(when: date) -> str:
    if not isinstance(when, datetime):
        return when.isoformat()
    return when.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.000Z")


@settings(max_examples=40)
@given(
    name=TEXT,
    told=st.lists(revisions(), min_size=1, max_size=8, unique_by=lambda revision: revision.event.uid),
)
def test_both_parsers_read_back_what_was_written(name: str, told: list[Revision]) -> None:
    with override("nb"):
        body = document(name, told)
        written = {
            revision.event.uid: {
                "summary": writable(revision.event.summary),
                "place": writable(revision.event.place),
                "description": writable(revision.event.description),
                "start": in_utc(revision.event.start),
                "end": in_utc(revision.event.end),
                "status": revision.event.status,
                "sequence": revision.sequence,
            }
            for revision in told
        }
    by_icalendar = {
        uid: {
            "summary": str(event["SUMMARY"]),
            "place": str(event.get("LOCATION", "")),
            "description": str(event.get("DESCRIPTION", "")),
            "start": in_utc(event["DTSTART"].dt),
            "end": in_utc(event["DTEND"].dt),
            "status": str(event["STATUS"]),
            "sequence": int(event["SEQUENCE"]),
        }
        for uid, event in events_in(body).items()
    }
    assert by_icalendar == written
    [calendar] = by_ical_js(body)
    assert calendar["name"] == writable(name)
    read = {event["uid"]: {name: event[name] or "" for name in written[event["uid"]]} for event in calendar["events"]}
    read = {uid: event | {"sequence": int(event["sequence"] or 0)} for uid, event in read.items()}
    assert read == written


def test_two_hundred_sessions_are_all_there() -> None:
    start = datetime(2026, 5, 4, 8, tzinfo=UTC)
    told = [
        Revision(
            Event(
                kind=EventKind.SESSION,
                uid=f"session-{number}@innovation-site",
                page_key=uuid4(),
                name=f"Økt {number}: Ole-Jørgen O’Brien 🎤",
                start=start + timedelta(minutes=number),
                end=start + timedelta(minutes=number + 1),
            ),
            sequence=number,
            modified=start,
        )
        for number in range(200)
    ]
    body = document("Dialog", told)
    [calendar] = by_ical_js(body)
    names = [revision.event.name for revision in told]
    assert [str(event["SUMMARY"]) for event in events_in(body).values()] == names
    assert [event["summary"] for event in calendar["events"]] == names
