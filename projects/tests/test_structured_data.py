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
    page = ConferencePageFactory(date="2026-05-04", venue_name="Salen", event_status="scheduled")
    session = ConferenceSessionFactory(
        page=page,
        room="Sal A",
        speakers=[("external", {"name": "Ada Lov", "organisation": "NTNU"})],
    )
    ConferenceSessionFactory(page=page, title="Kaffe", kind="break")
    event = things_on(client, page)["Event"]
    assert event["name"] == page.title
    assert event["startDate"] == event["endDate"] == "2026-05-04"
    assert [place["name"] for place in event["location"]] == ["Salen"]
    assert event["eventStatus"] == "https://schema.org/EventScheduled"
    (part,) = event["subEvent"]
    assert part["name"] == session.title
    assert (part["startDate"], part["endDate"]) == ("2026-05-04T10:00:00+02:00", "2026-05-04T11:00:00+02:00")
    assert part["location"]["name"] == "Sal A"
    assert part["superEvent"] == {"@id": event["@id"]}
    assert part["performer"] == [
        {"@type": "Person", "name": "Ada Lov", "affiliation": {"@type": "Organization", "name": "NTNU"}}
    ]


@pytest.mark.parametrize(
    ("mode", "told", "places"),
    [
        ("physical", "Offline", ["Place"]),
        ("online", "Online", ["VirtualLocation"]),
        ("mixed", "Mixed", ["Place", "VirtualLocation"]),
    ],
)
def test_an_event_is_where_it_is_attended(client: Client, mode: str, told: str, places: list[str]) -> None:
    page = ConferencePageFactory(
        date="2026-05-04", venue_name="Salen", stream_url="https://example.org/se", attendance_mode=mode
    )
    event = things_on(client, page)["Event"]
    assert event["eventAttendanceMode"] == f"https://schema.org/{told}EventAttendanceMode"
    assert [place["@type"] for place in event["location"]] == places
    assert [place.get("url") for place in event["location"] if place["@type"] != "Place"] == [
        "https://example.org/se" for place in places if place != "Place"
    ]


def test_an_event_of_which_nobody_knows_how_it_was_attended_does_not_say(client: Client) -> None:
    page = ConferencePageFactory(date="2019-06-18", venue_name="Salen", attendance_mode="")
    event = things_on(client, page)["Event"]
    assert "eventAttendanceMode" not in event
    assert [place["@type"] for place in event["location"]] == ["Place"]
    assert "Slik deltar du" not in client.get(page.url).content.decode()


@pytest.mark.parametrize(("status", "told"), [("cancelled", "EventCancelled"), ("postponed", "EventPostponed")])
def test_an_event_that_does_not_take_place_says_so_of_each_part(client: Client, status: str, told: str) -> None:
    page = ConferencePageFactory(date="2026-05-04", event_status=status, event_status_notice="Storm.")
    ConferenceSessionFactory(page=page)
    event = things_on(client, page)["Event"]
    assert event["eventStatus"] == event["subEvent"][0]["eventStatus"] == f"https://schema.org/{told}"


def test_a_cancelled_session_is_told_of_as_cancelled(client: Client) -> None:
    page = ConferencePageFactory(date="2026-05-04")
    ConferenceSessionFactory(page=page, cancelled=True)
    event = things_on(client, page)["Event"]
    assert event["eventStatus"] == "https://schema.org/EventScheduled"
    assert event["subEvent"][0]["eventStatus"] == "https://schema.org/EventCancelled"


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
