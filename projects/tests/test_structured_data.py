"""What search engines read of a page, in schema.org's words."""

import json
import re
from datetime import date
from typing import Any

import pytest
from django.test import Client
from wagtail.models import Page

from projects.tests.factories import (
    ConferencePageFactory,
    ConferenceSessionFactory,
    NewsPageFactory,
    ProjectPageFactory,
)

pytestmark = pytest.mark.django_db


def things_on(client: Client, page: Page) -> dict[str, dict[str, Any]]:
    html = client.get(page.url).content.decode()
    blocks = re.findall(r'<script type="application/ld\+json">(.*?)</script>', html, re.DOTALL)
    things = [json.loads(block) for block in blocks]
    assert all(thing["@context"] == "https://schema.org" for thing in things)
    return {thing["@type"]: thing for thing in things}


@pytest.mark.parametrize("make", [ProjectPageFactory, ConferencePageFactory, NewsPageFactory])
def test_every_page_tells_the_way_to_it(client: Client, make: Any) -> None:
    page = make()
    trail = things_on(client, page)["BreadcrumbList"]["itemListElement"]
    assert [item["position"] for item in trail] == list(range(1, len(trail) + 1))
    assert trail[-1]["name"] == page.title
    assert all(item["item"].startswith("http://testserver/") for item in trail)


def test_a_conference_is_an_event_with_its_sessions(client: Client) -> None:
    page = ConferencePageFactory(date="2026-05-04", venue_name="Salen", attendance_mode="mixed")
    session = ConferenceSessionFactory(page=page)
    event = things_on(client, page)["Event"]
    assert event["name"] == page.title
    assert event["startDate"] == event["endDate"] == "2026-05-04"
    assert event["location"]["name"] == "Salen"
    assert event["eventAttendanceMode"] == "https://schema.org/MixedEventAttendanceMode"
    assert [part["name"] for part in event["subEvent"]] == [session.title]


@pytest.mark.parametrize("when", ["", "2026", "2026-05", "2026-23", "2026-05-04~", "2026-05/2026-06"])
def test_an_event_whose_days_are_not_decided_is_not_told_of(client: Client, when: str) -> None:
    assert "Event" not in things_on(client, ConferencePageFactory(date=when))


def test_an_event_may_go_over_several_days(client: Client) -> None:
    event = things_on(client, ConferencePageFactory(date="2026-05-04/2026-05-05"))["Event"]
    assert (event["startDate"], event["endDate"]) == ("2026-05-04", "2026-05-05")


@pytest.mark.parametrize(
    ("period", "told"),
    [
        ("2021/2024", ("2021", "2024")),
        ("2020-06/2022", ("2020-06", "2022")),
        ("2020-23/2021", (None, "2021")),
        ("2020~", (None, None)),
        ("", (None, None)),
    ],
)
def test_a_period_is_told_as_exactly_as_it_is_known(
    client: Client, period: str, told: tuple[str | None, str | None]
) -> None:
    project = things_on(client, ProjectPageFactory(period=period))["ResearchProject"]
    assert (project.get("foundingDate"), project.get("dissolutionDate")) == told


def test_a_news_article_tells_its_date_and_who_signed_it(client: Client) -> None:
    page = NewsPageFactory(date=date(2026, 5, 4), signature_name="Kari Nordmann")
    article = things_on(client, page)["NewsArticle"]
    assert article["headline"] == page.title
    assert article["datePublished"] == "2026-05-04"
    assert article["author"]["name"] == "Kari Nordmann"
    assert "datePublished" not in things_on(client, NewsPageFactory())["NewsArticle"]


def test_no_text_of_an_editor_ends_the_data_early(client: Client) -> None:
    title = "</script><script>alert(1)</script> & <!-- «x»"
    page = NewsPageFactory(title=title, slug="x")
    assert things_on(client, page)["NewsArticle"]["headline"] == title
    assert "<script>alert" not in client.get(page.url).content.decode()
