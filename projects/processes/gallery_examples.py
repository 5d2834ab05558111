"""Examples of what tells of many processes: the picture of them, and the calendar. What is named here is made up."""

from datetime import date
from types import SimpleNamespace
from typing import Any

from base.fuzzy_dates import FuzzyDate
from base.gallery.example import Example
from projects.calendar_items import CalendarItem
from projects.models import ProcessStep, StepKind, StepState
from projects.processes.overview import overview_of

TODAY = date(2026, 5, 4)
REUSE: Any = SimpleNamespace(title="Økt ombruk", url="#")
WATER: Any = SimpleNamespace(title="Overvann i gater og parker, fra prøving til anskaffelse", url="#")
OVERVIEW = overview_of(
    [
        (
            REUSE,
            [
                ProcessStep(title="Invitasjon", date=FuzzyDate("2026-02-02"), completed_confirmed=True),
                ProcessStep(title="Markedsdialog", date=FuzzyDate("2026-02/2026-06")),
                ProcessStep(title="Befaring", date=FuzzyDate("2026-03"), cancelled=True),
                ProcessStep(title="Frist for innspill", date=FuzzyDate("2026-06-15"), kind=StepKind.DEADLINE),
                ProcessStep(title="Veien videre", date=FuzzyDate("2026-23"), kind=StepKind.DECISION),
                ProcessStep(title="Søknadsfrist", kind=StepKind.DEADLINE),
            ],
        ),
        (
            WATER,
            [
                ProcessStep(title="Forprosjekt", date=FuzzyDate("2019"), completed_confirmed=True),
                ProcessStep(title="Frist for innspill", date=FuzzyDate("2019-08-30"), kind=StepKind.DEADLINE),
                ProcessStep(title="Én til én-møter", date=FuzzyDate("2019-23")),
            ],
        ),
    ],
    today=TODAY,
)
DEADLINE = CalendarItem(
    kind="Frist",
    date=FuzzyDate("2099-06-15"),
    title="Frist for innspill",
    url="#",
    project=REUSE,
    left="om 12 dager",
    ics_url="#",
)
CONFERENCE = CalendarItem(
    kind="Konferanse",
    date=FuzzyDate("2099-06-18"),
    title="Dialogkonferanse",
    url="#",
    project=REUSE,
    status="Utsatt",
    notice="Ny dato kommer.",
    place="Kulturhuset",
    is_conference=True,
)

EXAMPLES = [
    Example(
        "calendar_list",
        "A deadline, and a conference that is postponed",
        {"items": [DEADLINE, CONFERENCE], "heading": "Juni 2099", "id": "example-calendar"},
    ),
    Example("process_overview", "Two projects, years apart", {"overview": OVERVIEW, "id": "example-overview"}),
    Example(
        "process_overview_legend",
        "Every kind and state",
        {"kinds": list(StepKind), "states": list(StepState), "has_quiet": True, "id": "example-overview"},
    ),
]
