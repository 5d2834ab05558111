"""Pages lead to their feeds and calendars: in their head, and where readers see it, with the media type."""

from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone
from html5lib import parse

from projects.feeds.tests.calendars import feed_address
from projects.tests.factories import (
    ConferencePageFactory,
    ConferenceSessionFactory,
    NewsIndexPageFactory,
    ProcessStepFactory,
    ProjectIndexPageFactory,
    ThemeFactory,
)

pytestmark = pytest.mark.django_db

SOON = timezone.localdate() + timedelta(days=10)
TYPES = {"ics": "text/calendar", "atom": "application/atom+xml"}


def links_on(client: Client, address: str, tag: str) -> dict[str, str]:
    """The feeds and calendars that the page's elements of that name lead to, with their types."""
    document = parse(client.get(address).content, namespaceHTMLElements=False)
    found = {link.get("href", ""): link.get("type", "") for link in document.iter(tag)}
    return {address: kind for address, kind in found.items() if "/feeds/" in address}


def typed(*addresses: str) -> dict[str, str]:
    return {address: TYPES[address.rpartition(".")[2]] for address in addresses}


def test_a_project_leads_to_its_process_and_each_deadline_to_come(client: Client) -> None:
    step = ProcessStepFactory(kind="deadline", date=SOON.isoformat())
    ProcessStepFactory(page=step.page, kind="deadline", date="2020-05-04")
    feeds = typed(feed_address("process_ics", step.page), feed_address("process_atom", step.page))
    assert links_on(client, step.page.url, "link") == feeds
    assert links_on(client, step.page.url, "a") == feeds | typed(feed_address("deadline_ics", step))


def test_a_conference_leads_to_its_calendar_its_sessions_and_its_deadlines(client: Client) -> None:
    page = ConferencePageFactory(
        date=SOON.isoformat(), registration_deadline=SOON.isoformat(), input_deadline=SOON.isoformat()
    )
    start = timezone.now() + timedelta(days=10)
    session = ConferenceSessionFactory(page=page, start=start, end=start + timedelta(hours=1))
    own = typed(*(feed_address(name, page) for name in ("conference_ics", "registration_ics", "input_ics")))
    assert links_on(client, page.url, "link") == own
    assert links_on(client, page.url, "a") == own | typed(feed_address("session_ics", session))


def test_the_list_of_projects_leads_to_the_theme_that_it_shows(client: Client) -> None:
    index, theme = ProjectIndexPageFactory(), ThemeFactory()
    every = typed(feed_address("deadlines_ics"), feed_address("deadlines_atom"))
    assert links_on(client, index.url, "link") == links_on(client, index.url, "a") == every
    of_theme = typed(feed_address("theme_ics", theme), feed_address("theme_atom", theme))
    narrowed = f"{index.url}?theme={theme.slug}"
    assert links_on(client, narrowed, "link") == links_on(client, narrowed, "a") == of_theme


def test_the_list_of_news_leads_to_the_feed_of_all_news(client: Client) -> None:
    index = NewsIndexPageFactory()
    assert links_on(client, index.url, "link") == links_on(client, index.url, "a") == typed(feed_address("news_atom"))


def test_every_address_that_a_page_leads_to_answers_with_its_type(client: Client) -> None:
    step = ProcessStepFactory(kind="deadline", date=SOON.isoformat())
    for address, kind in links_on(client, step.page.url, "a").items():
        assert client.get(address)["Content-Type"] == f"{kind}; charset=utf-8"
