"""The front page shows what is happening now."""

import re
from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone
from wagtail.models import PageViewRestriction

from home.tests.factories import HomeFeatureFactory, english_home
from projects.tests.factories import ConferencePageFactory, NewsPageFactory, ProcessStepFactory, ProjectPageFactory
from projects.tests.languages import page_in_english

pytestmark = pytest.mark.django_db

TODAY = timezone.localdate()


def day(offset: int) -> str:
    return (TODAY + timedelta(days=offset)).isoformat()


def upcoming(client: Client, address: str = "/") -> list[str]:
    return [happening.title for happening in client.get(address).context["upcoming"]]


def titles(client: Client, name: str, address: str = "/") -> list[str]:
    return [page.title for page in client.get(address).context[name]]


def test_conferences_and_steps_to_come_stand_in_the_order_of_their_days(client: Client) -> None:
    project = ProjectPageFactory()
    ProcessStepFactory(page=project, title="Frist", date=day(9), kind="deadline")
    ProcessStepFactory(page=project, title="Snart", date=day(1))
    ConferencePageFactory(parent=project, title="Konferansen", date=day(5))
    assert upcoming(client) == ["Snart", "Konferansen", "Frist"]


def test_it_leads_to_all_that_it_shows_some_of(client: Client) -> None:
    HomeFeatureFactory()
    NewsPageFactory()
    html = client.get("/").content.decode()
    for address, words in (("/prosjekter/", "Alle prosjekter"), ("/nyheter/", "Alle nyheter")):
        assert re.search(rf'<a class="card-list__more[^>]* href="{address}">{words}', html), words


def test_today_is_not_over(client: Client) -> None:
    ProcessStepFactory(title="I dag", date=day(0))
    ConferencePageFactory(title="Konferanse i dag", date=day(0))
    assert set(upcoming(client)) == {"I dag", "Konferanse i dag"}


@pytest.mark.parametrize(
    "values",
    [
        {"date": day(-1)},
        {"date": ""},
        {"date": day(1), "cancelled": True},
        {"date": day(1), "completed_confirmed": True},
        {"date": day(1), "state_override": "completed"},
        {"date": day(1), "state_override": "cancelled"},
    ],
)
def test_what_is_over_or_called_off_or_undecided_is_not_coming_up(client: Client, values: dict[str, object]) -> None:
    ProcessStepFactory(**values)
    assert upcoming(client) == []


def test_a_step_that_is_called_ongoing_is_told_of(client: Client) -> None:
    ProcessStepFactory(title="Pågår", date=day(1), state_override="ongoing")
    assert upcoming(client) == ["Pågår"]


def test_nothing_that_readers_cannot_read_is_told_of(client: Client) -> None:
    draft, private = ProjectPageFactory(live=False), ProjectPageFactory()
    PageViewRestriction.objects.create(page=private, restriction_type=PageViewRestriction.LOGIN)
    for project in (draft, private):
        ProcessStepFactory(page=project, date=day(1))
        HomeFeatureFactory(project=project)
    ConferencePageFactory(parent=private, date=day(1))
    ConferencePageFactory(live=False, date=day(1))
    NewsPageFactory(live=False, date=TODAY)
    assert upcoming(client) == titles(client, "features") == titles(client, "latest_news") == []


def test_chosen_projects_stand_in_the_editors_order(client: Client) -> None:
    for order, title in enumerate(["Vann", "Anlegg", "Klima"]):
        HomeFeatureFactory(project__title=title, sort_order=order)
    ProjectPageFactory(title="Ikke valgt")
    assert titles(client, "features") == ["Vann", "Anlegg", "Klima"]


def test_the_latest_news_are_told_first(client: Client) -> None:
    for days in range(8):
        NewsPageFactory(title=f"For {days} dager siden", date=TODAY - timedelta(days=days))
    shown = titles(client, "latest_news")
    assert shown == [f"For {days} dager siden" for days in range(len(shown))]
    assert 3 <= len(shown) <= 6


def test_each_language_tells_of_its_own(client: Client) -> None:
    home = english_home()
    feature = HomeFeatureFactory(project__title="Regn")
    ProcessStepFactory(page=feature.project, title="Frist", date=day(1))
    HomeFeatureFactory(page=home, project=feature.project)
    assert titles(client, "features", "/en/") == upcoming(client, "/en/") == []
    page_in_english(feature.project, title="Rain", slug="rain")
    assert titles(client, "features", "/en/") == ["Rain"]
    assert titles(client, "features") == ["Regn"]


def test_an_empty_front_page_is_a_page(client: Client) -> None:
    assert client.get("/").status_code == 200
