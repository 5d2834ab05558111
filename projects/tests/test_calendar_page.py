"""The calendar in each language, narrowed, empty, and around its list."""

import json

import pytest
from django.core.cache import cache
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from base.tests.reading import links_of, parse, text_of
from projects.tests.calendars import calendar, day, deadline, shown
from projects.tests.factories import (
    ConferencePageFactory,
    ProjectPageFactory,
    ThemeFactory,
)
from projects.tests.languages import page_in_english, snippet_in_english

pytestmark = pytest.mark.django_db


def test_each_language_has_its_own(client: Client) -> None:
    step = deadline("Frist", date=day(1))
    translated = page_in_english(calendar(), title="Calendar", slug="calendar")
    assert client.get(translated.url).context["groups"] == []
    page_in_english(step.page, title="Rain", slug="rain")
    (group,) = client.get(translated.url).context["groups"]
    assert [item.project.title for item in group.items] == ["Rain"]
    assert [item.ics_url for item in group.items] == [f"/en/feeds/deadline/{step.translation_key}.ics"]


def test_it_is_narrowed_by_the_themes_of_what_is_to_come(client: Client) -> None:
    water, air, unused = (ThemeFactory(name=name, slug=name.lower()) for name in ("Vann", "Luft", "Ubrukt"))
    for theme, title in ((water, "Regn"), (air, "Støv")):
        project = ProjectPageFactory(title=title)
        project.themes = [theme]
        project.save()
        deadline(f"Frist for {title}", page=project, date=day(2))
    assert shown(client, "?theme=vann")["dated"] == [("Frist", "Frist for Regn")]
    assert len(shown(client, f"?theme={unused.slug}")["dated"]) == len(shown(client, "?theme=%00")["dated"]) == 2
    document = parse(client.get(f"{calendar().url}?theme=vann").content.decode())
    assert {f"/feeds/theme/{water.translation_key}.ics", f"/feeds/theme/{water.translation_key}.atom"} <= links_of(
        document
    )
    assert "Ubrukt" not in text_of(document)


def test_a_theme_is_the_same_theme_in_english(client: Client) -> None:
    theme = ThemeFactory(name="Vann", slug="vann")
    snippet_in_english(theme, name="Water", slug="water")
    step = deadline("Frist", date=day(2))
    step.page.themes = [theme]
    step.page.save()
    page_in_english(step.page, title="Rain", slug="rain")
    translated = page_in_english(calendar(), title="Calendar", slug="calendar")
    (group,) = client.get(f"{translated.url}?theme=water").context["groups"]
    assert len(group.items) == 1


def test_an_empty_calendar_says_so_and_leads_on(client: Client) -> None:
    index = ProjectPageFactory().get_parent()
    document = parse(client.get(calendar().url).content.decode())
    assert index.url in links_of(document)
    (empty,) = document.findall(".//section[@class='empty-state']")
    assert text_of(empty)


def test_feeds_are_linked_with_their_media_types(client: Client) -> None:
    deadline("Frist", date=day(2))
    document = parse(client.get(calendar().url).content.decode())
    types = {link.get("href"): link.get("type") for link in document.iter("a") if link.get("type")}
    assert types["/feeds/deadlines.ics"] == "text/calendar"
    assert types["/feeds/deadlines.atom"] == "application/atom+xml"
    assert list(types.values()).count("text/calendar") == 2


def test_search_engines_are_told_of_the_conferences(client: Client) -> None:
    conference = ConferencePageFactory(title="Konferanse", date=day(3))
    document = parse(client.get(calendar().url).content.decode())
    things = [json.loads(part.text or "") for part in document.iter("script") if not part.get("src")]
    (listed,) = [thing for thing in things if thing["@type"] == "ItemList"]
    assert [item["url"] for item in listed["itemListElement"]] == [f"http://testserver{conference.url}"]


def test_it_takes_as_many_queries_for_much_as_for_little(client: Client) -> None:
    counts = []
    for _ in range(2):
        for _ in range(15):
            step = deadline("Frist", date=day(2))
            step.page.themes = [ThemeFactory()]
            step.page.save()
            ConferencePageFactory(parent=step.page, date=day(4), registration_deadline=day(3))
        client.get(calendar().url)
        cache.clear()
        with CaptureQueriesContext(connection) as queries:
            client.get(calendar().url)
        counts.append(len(queries))
    assert counts[0] == counts[1] <= 12
