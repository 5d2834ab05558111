"""The calendar: open deadlines and conferences to come, in the order of their dates, and only what readers can read."""

from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone
from django.utils.formats import date_format
from wagtail.models import PageViewRestriction

from base.tests.reading import parse, text_of
from projects.models import ProjectPage
from projects.tests.calendars import TODAY, calendar, day, deadline, shown
from projects.tests.factories import (
    ConferencePageFactory,
    ProcessStepFactory,
    ProjectPageFactory,
)
from projects.tests.languages import page_in_english

pytestmark = pytest.mark.django_db


def test_deadlines_and_conferences_stand_in_the_order_of_their_dates(client: Client) -> None:
    deadline("Sist", date=day(40))
    deadline("Først", date=day(0))
    ConferencePageFactory(title="Konferanse", date=day(20), registration_deadline=day(10), input_deadline=day(30))
    assert shown(client) == {
        "dated": [
            ("Frist", "Først"),
            ("Påmeldingsfrist", "Konferanse"),
            ("Konferanse", "Konferanse"),
            ("Frist for innspill", "Konferanse"),
            ("Frist", "Sist"),
        ],
        "undecided": [],
    }


@pytest.mark.parametrize(
    "values",
    [
        {"date": day(-1)},
        {"date": day(3), "completed_confirmed": True},
        {"date": day(3), "state_override": "completed"},
        {"date": day(3), "kind": "step"},
        {"date": day(3), "kind": "decision"},
        {"date": "", "cancelled": True},
        {"date": "", "page__status": "completed"},
        {"date": "", "page__status": "stopped"},
    ],
)
def test_what_is_over_or_no_deadline_is_not_in_it(client: Client, values: dict[str, Any]) -> None:
    ProcessStepFactory(**{"kind": "deadline"} | values)
    assert shown(client) == {"dated": [], "undecided": []}


def test_a_conference_that_is_over_is_not_in_it_but_its_open_deadline_is(client: Client) -> None:
    ConferencePageFactory(title="I går", date=day(-1), registration_deadline=day(-9), input_deadline=day(5))
    assert shown(client)["dated"] == [("Frist for innspill", "I går")]


def test_what_nobody_knows_the_date_of_stands_last_by_itself(client: Client) -> None:
    deadline("En gang")
    deadline("Satt til uavklart", date=day(4), state_override="undecided")
    ConferencePageFactory(title="Kanskje")
    deadline("Snart", date=day(4))
    listed = shown(client)
    assert listed["dated"] == [("Frist", "Snart")]
    assert {title for _, title in listed["undecided"]} == {"En gang", "Satt til uavklart", "Kanskje"}


def test_what_is_called_off_says_so_and_why(client: Client) -> None:
    deadline("Frist som falt bort", date=day(3), cancelled=True, cancellation_reason="Behovet er dekket.")
    ConferencePageFactory(
        title="Avlyst konferanse",
        date=day(6),
        registration_deadline=day(4),
        event_status="cancelled",
        event_status_notice="For få påmeldte.",
    )
    ConferencePageFactory(
        title="Utsatt konferanse", date=day(-6), event_status="postponed", event_status_notice="Ny dato kommer."
    )
    listed = shown(client)
    assert [title for _, title in listed["dated"]] == ["Frist som falt bort", "Avlyst konferanse"]
    assert [title for _, title in listed["undecided"]] == ["Utsatt konferanse"]
    text = text_of(parse(client.get(calendar().url).content.decode()))
    for words in ("Avlyst", "Utsatt", "Behovet er dekket.", "For få påmeldte.", "Ny dato kommer."):
        assert words in text


def test_a_deadline_that_both_the_process_and_the_conference_tell_of_is_told_once(client: Client) -> None:
    project = ProjectPageFactory()
    deadline("Påmelding", page=project, date=day(5))
    ConferencePageFactory(
        parent=project, title="Konferanse", date=day(9), registration_deadline=day(5), input_deadline=day(12)
    )
    assert shown(client)["dated"] == [
        ("Frist", "Påmelding"),
        ("Konferanse", "Konferanse"),
        ("Frist for innspill", "Konferanse"),
    ]


def test_two_deadlines_on_a_day_of_which_the_process_tells_one_are_both_told(client: Client) -> None:
    project = ProjectPageFactory()
    deadline("Påmelding", page=project, date=day(5))
    ConferencePageFactory(parent=project, registration_deadline=day(5), input_deadline=day(5), date=day(9))
    assert len(shown(client)["dated"]) == 4


def test_it_is_grouped_by_month_and_what_takes_longer_stands_by_its_own_date(client: Client) -> None:
    year = TODAY.year + 1
    deadline("Dag", date=f"{year}-09-17")
    deadline("Måned", date=f"{year}-09")
    deadline("Årstid", date=f"{year}-23")
    deadline("Senere", date=f"{year}-10-01")
    groups = client.get(calendar().url).context["groups"]
    assert [(group.heading, [item.title for item in group.items]) for group in groups] == [
        (f"September {year}", ["Måned", "Dag"]),
        (f"Høsten {year}", ["Årstid"]),
        (f"Oktober {year}", ["Senere"]),
    ]


def test_what_began_long_ago_stands_in_this_month(client: Client) -> None:
    deadline("Løpende", date=f"2020-01-01/{day(0)}")
    (group,) = client.get(calendar().url).context["groups"]
    assert group.heading == date_format(TODAY, "F Y").capitalize()


def test_how_long_there_is_left_is_said_in_words(client: Client) -> None:
    deadline("Snart", date=day(12))
    translated = page_in_english(calendar(), title="Calendar", slug="calendar")
    page_in_english(ProjectPage.objects.get(), title="Rain", slug="rain")
    assert "In 12 days" in text_of(parse(client.get(translated.url).content.decode()))


def test_nothing_that_readers_cannot_read_is_in_it(client: Client) -> None:
    draft, private, gone = ProjectPageFactory(live=False), ProjectPageFactory(), ProjectPageFactory()
    PageViewRestriction.objects.create(page=private, restriction_type=PageViewRestriction.LOGIN)
    type(gone).objects.filter(pk=gone.pk).update(expire_at=timezone.now() - timedelta(hours=1))
    for project in (draft, private, gone):
        deadline("Hemmelig", page=project, date=day(1))
        ConferencePageFactory(parent=project, date=day(1))
    ConferencePageFactory(live=False, date=day(1))
    assert shown(client) == {"dated": [], "undecided": []}
