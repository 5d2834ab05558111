"""Examples of the components of a conference. What is named here is made up, and says so."""

from datetime import datetime
from types import SimpleNamespace
from zoneinfo import ZoneInfo

from base.fuzzy_dates import FuzzyDate
from base.gallery.example import Example
from projects.conferences.deadlines import Deadline
from projects.conferences.materials import Material
from projects.conferences.steps import ConferenceStep
from projects.conferences.under_way import under_way
from projects.models import ConferenceSession
from projects.page_jumps import Jump
from projects.programme import programme_by_day

OSLO = ZoneInfo("Europe/Oslo")


def at(hour: int, minute: int = 0) -> datetime:
    """A time on the day of the conference."""
    return datetime(2099, 6, 18, hour, minute, tzinfo=OSLO)


LEAD = "Kommunen vil gjøre det lettere å dele, låne og reparere, og spør markedet om hvordan."
CONFERENCE = SimpleNamespace(
    title="Dialogkonferanse",
    url="#",
    lead=LEAD,
    date=FuzzyDate("2099-06-18"),
    get_attendance_mode_display="Fysisk",
    event_status="scheduled",
    takes_place=True,
    takes_registrations=True,
    venue_name="Kulturhuset",
    venue_address="Storgata 1, Eksempel",
    registration_url="https://example.org/",
    doffin_reference="2099-123456",
    doffin_url="https://doffin.no/",
)
CANCELLED = SimpleNamespace(
    title="Dialogkonferanse",
    url="#",
    lead=LEAD,
    date=FuzzyDate("2099-06-18"),
    venue_name="Kulturhuset",
    event_status="cancelled",
    get_event_status_display="Avlyst",
)
EXTERNAL = ("external", {"name": "Navn Navnesen", "organisation": "Eksempel AS"})
READABLE = ("material", {"title": "Lysark", "url": "https://example.org/", "is_accessible": True})
MATERIALS = [
    Material("Lysark", "#", is_accessible=True),
    Material("Opptak", "#", alternative="Opptaket viser hvordan sensorene ble satt opp i tre gater."),
    Material("Skisse", "#", no_alternative_reason="Skissen er et foto fra tavlen."),
]
DAY = [
    ConferenceSession(title="Registrering og kaffe", kind="break", start=at(9), end=at(9, 30)),
    ConferenceSession(
        title="Hva vi leter etter",
        start=at(9, 30),
        end=at(10),
        room="Storsalen",
        speakers=[EXTERNAL],
        materials=[READABLE],
    ),
    ConferenceSession(title="Omvisning", start=at(10), end=at(10, 30), room="Verkstedet", cancelled=True),
    ConferenceSession(title="Én til én-møter", kind="one_to_one", start=at(10, 30), end=at(12), room="Møterom 2"),
]
TRACKS = [
    ConferenceSession(title="Velkommen", start=at(9), end=at(9, 30), room="Storsalen", sort_order=0),
    ConferenceSession(
        title="Bytte og lån", start=at(9, 30), end=at(10, 30), track="Innbyggere", sort_order=1, speakers=[EXTERNAL]
    ),
    ConferenceSession(title="Lager", start=at(9, 30), end=at(10), track="Kommunen", room="Møterom 1", sort_order=2),
    ConferenceSession(title="Transport", start=at(10), end=at(10, 30), track="Kommunen", sort_order=3, cancelled=True),
    ConferenceSession(title="Lunsj", kind="break", start=at(10, 30), end=at(11), sort_order=4),
    ConferenceSession(title="Reparasjon", start=at(11), end=at(12), track="Innbyggere", sort_order=5),
    ConferenceSession(
        title="Én til én-møter", kind="one_to_one", start=at(11), end=at(12, 30), track="Kommunen", sort_order=6
    ),
]
PROGRAMME, IN_TRACKS = programme_by_day(DAY, {}), programme_by_day(TRACKS, {})

EXAMPLES = [
    Example("conference_card", "A conference to come", {"item": CONFERENCE}),
    Example("conference_card", "A cancelled one", {"item": CANCELLED}),
    Example(
        "conference_facts",
        "Everything known",
        {
            "conference": CONFERENCE,
            "registration": Deadline(FuzzyDate("2099-06-01"), is_open=False),
            "contribution": Deadline(FuzzyDate("2099-08-30"), is_open=True),
            "steps": [ConferenceStep(4, 8, "Dialogkonferanse", "Økt ombruk", "#")],
            "id": "example-conference-facts",
        },
    ),
    Example("material_list", "Each with what it needs", {"materials": MATERIALS, "about": "Hva vi leter etter"}),
    Example(
        "page_jumps", "Two parts", {"jumps": [Jump("example-programme", "Program"), Jump("example-tracks", "I spor")]}
    ),
    Example("programme", "A day", {"days": PROGRAMME, "id": "example-programme"}),
    Example(
        "programme",
        "In tracks, while it goes on",
        {"days": IN_TRACKS, "now": under_way(IN_TRACKS, at(9, 45)).keys, "id": "example-tracks"},
    ),
    Example("session", "On now", {"item": PROGRAMME[0].sessions[1], "is_now": True, "own_time": True}),
    Example(
        "under_way",
        "In the middle of a day",
        {"under_way": under_way(IN_TRACKS, at(9, 45)), "stream_url": "https://example.org/", "id": "example-under-way"},
    ),
]
