"""Examples of the domain's components. What is named here is made up, and says so."""

from datetime import datetime
from types import SimpleNamespace
from zoneinfo import ZoneInfo

from django.http import QueryDict

from base.fuzzy_dates import FuzzyDate
from base.gallery.example import Example
from base.gallery.illustration import Illustration
from projects.conferences.gallery_examples import EXAMPLES as CONFERENCE_EXAMPLES
from projects.feeds.links import FeedLink
from projects.listing import FilterOption
from projects.models import ProcessStep, ProjectQuestion
from projects.people.public_contact import PublicContact
from projects.processes.gallery_examples import EXAMPLES as OVERVIEW_EXAMPLES
from projects.processes.key_dates import key_dates
from projects.processes.reason import Move, Reason

OSLO = ZoneInfo("Europe/Oslo")


def at(hour: int, minute: int = 0) -> datetime:
    """A time on the day of the conference."""
    return datetime(2099, 6, 18, hour, minute, tzinfo=OSLO)


LEAD = "Kommunen vil gjøre det lettere å dele, låne og reparere, og spør markedet om hvordan."
PERSON = PublicContact(
    name="Navn Navnesen",
    title="Tjenesteleder",
    unit="Eiendom",
    phone="+4767504050",
    email="navn@example.org",
    url="/kontaktpersoner/navn-navnesen/",
)
ROLE = PublicContact(name="Servicesenteret", email="post@example.org", note="Svarer på hverdager mellom 9 og 15.")
COMPLETED = [
    ProcessStep(title="Invitasjon til markedsdialog", date=FuzzyDate("2020-06"), completed_confirmed=True),
    ProcessStep(title="Frist for innspill", date=FuzzyDate("2020-08-27"), kind="deadline"),
    ProcessStep(title="Én til én-møter", date=FuzzyDate("2020-23")),
]
FUTURE = [
    ProcessStep(title="Vurdering av innspill", date=FuzzyDate("2020/2099")),
    ProcessStep(
        title="Konferanse som ble avlyst",
        date=FuzzyDate("2098-01"),
        cancelled=True,
        cancellation_reason="Ingen meldte seg på.",
    ),
    ProcessStep(
        title="Skal løsningen prøves ut?",
        date=FuzzyDate("2099"),
        kind="decision",
        outcomes=[("outcome", {"title": "Ja", "taken": True}), ("outcome", {"title": "Nei", "taken": False})],
    ),
    ProcessStep(title="Søknadsfrist for å inngå avtale", kind="deadline"),
]
MOVES = [
    Move(FuzzyDate("2099-02"), FuzzyDate("2099-03"), at(9), Reason("Flere ba om lengre tid.")),
    Move(FuzzyDate("2098-23"), FuzzyDate("2099-02"), at(8), Reason("The hall was taken.", "en")),
]
FUTURE[1].why_cancelled = Reason("Ingen meldte seg på.")
FUTURE[3].moves = MOVES
OPEN = ProcessStep(title="Frist for innspill", kind="deadline", date=FuzzyDate("2099-08-30"))
QUESTIONS = [
    ProjectQuestion(
        question="Kan to leverandører svare sammen?", answer="<p>Ja.</p>", answered_on=datetime(2099, 8, 1, tzinfo=OSLO)
    ),
    ProjectQuestion(
        question="Hvor lenge varer prøveperioden?",
        answer="<p>Det er ikke bestemt ennå.</p>",
        answered_on=datetime(2099, 8, 12, tzinfo=OSLO),
    ),
]
PROJECT = SimpleNamespace(
    title="Økt ombruk",
    url="#",
    lead=LEAD,
    status="ongoing",
    get_status_display="Pågår",
    period=FuzzyDate("2021/2024"),
    funding="Forskningsrådet",
    hero_image=Illustration(),
    partners=[SimpleNamespace(value={"name": "NTNU", "description": "Forskning"})],
    next_step=FUTURE[0],
    open_until=OPEN,
    key_dates=key_dates(open_until=OPEN, next_step=FUTURE[0]),
)
NEWS = SimpleNamespace(title="Nytt om ombruk", url="#", lead=LEAD, date=datetime(2020, 6, 1, tzinfo=OSLO))
THEMES = [FilterOption("klima", "Klima", True), FilterOption("vann", "Vann", False)]
STATUSES = [FilterOption("ongoing", "Pågår", False), FilterOption("completed", "Fullført", False)]

FEEDS = [
    FeedLink("#", "Kalender med alle frister", "text/calendar"),
    FeedLink("#", "Atom-strøm med alle frister", "application/atom+xml"),
]

EXAMPLES = [
    *OVERVIEW_EXAMPLES,
    *CONFERENCE_EXAMPLES,
    Example("contact_accordion", "Two to choose from", {"people": [PERSON, ROLE], "id": "example-contacts"}),
    Example("contact_accordion", "One, lying open", {"people": [PERSON], "id": "example-contact"}),
    Example("contact_card", "A person", {"item": PERSON}),
    Example("contact_details", "A role", {"person": ROLE}),
    Example(
        "contact_profile",
        "A person",
        {"person": PERSON, "card_url": "#", "code_url": "/static/img/favicon.svg", "id": "example-contact-profile"},
    ),
    Example(
        "contact_search",
        "A theme chosen",
        {
            "action": "#",
            "text": "navn",
            "units": [FilterOption("eiendom", "Eiendom", False), FilterOption("vei", "Vei", False)],
            "projects": [FilterOption("ombruk", "Økt ombruk", False)],
            "themes": THEMES,
            "is_filtered": True,
        },
    ),
    Example("follow", "All deadlines", {"links": FEEDS, "id": "example-follow"}),
    Example("news_card", "With a date", {"item": NEWS}),
    Example("date_moves", "Two moves", {"moves": MOVES}),
    Example("process_step", "A decision", {"step": FUTURE[2]}),
    Example(
        "process_timeline",
        "Every kind and state",
        {"completed": COMPLETED, "future": FUTURE, "current": FUTURE[0], "id": "example-process"},
    ),
    Example("project_card", "With picture and status", {"item": PROJECT}),
    Example(
        "project_facts",
        "Everything known",
        {
            "project": PROJECT,
            "themes": [{"name": "Klima", "slug": "klima"}],
            "index_url": "#",
            "id": "example-project-facts",
        },
    ),
    Example(
        "project_filter",
        "A theme chosen",
        {
            "themes": THEMES,
            "statuses": STATUSES,
            "open_option": FilterOption("input", "Åpent for innspill", False),
            "query": QueryDict("theme=klima"),
            "is_filtered": True,
        },
    ),
    Example(
        "questions_and_answers",
        "While questions are taken",
        {"questions": QUESTIONS, "open_until": OPEN, "id": "example-questions"},
    ),
    Example("signature", "With role", {"name": "Navn Navnesen", "role": "ordfører"}),
    Example(
        "subscribe_form",
        "A process",
        {"topic": "process", "key": "00000000-0000-4000-8000-000000000000", "id": "example-follow"},
    ),
    Example(
        "subscribe_form",
        "All deadlines, an address that is none",
        {
            "topic": "deadlines",
            "id": "example-follow-again",
            "email": "navn@example",
            "error": "Dette er ikke en e-postadresse.",
        },
    ),
]
