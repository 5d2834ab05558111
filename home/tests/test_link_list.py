"""A list of links leads readers to what they can read, in their language."""

from collections.abc import Mapping

import pytest
from django.test import Client
from wagtail.models import Page

from base.tests.reading import parse
from home.models import InformationPage
from home.tests.factories import InformationPageFactory
from projects.tests.languages import page_in_english

pytestmark = pytest.mark.django_db


def page_with(*links: Mapping[str, object]) -> InformationPage:
    made: InformationPage = InformationPageFactory(body=[("links", {"heading": "Les mer", "links": list(links)})])
    return made


def to_page(page: Page) -> dict[str, object]:
    return {"title": page.title, "page": page, "url": "", "description": ""}


def shown(client: Client, page: Page) -> list[str]:
    links = parse(client.get(page.url).content.decode()).iter("a")
    return [link.get("href", "") for link in links if "link-list__link" in link.get("class", "")]


def test_a_link_leads_to_its_page_or_its_address(client: Client) -> None:
    target = InformationPageFactory(title="Om oss")
    elsewhere = {"title": "Staten", "page": None, "url": "https://example.org/", "description": ""}
    assert shown(client, page_with(to_page(target), elsewhere)) == ["/om-oss/", "https://example.org/"]


def test_a_link_leads_to_the_page_in_the_readers_language(client: Client) -> None:
    translated, untranslated = InformationPageFactory(title="Om oss"), InformationPageFactory(title="Bidra")
    page_in_english(translated, title="About us", slug="about-us")
    page = page_with(to_page(translated), to_page(untranslated))
    assert shown(client, page) == ["/om-oss/", "/bidra/"]
    assert shown(client, page_in_english(page, title="Links", slug="links")) == ["/en/about-us/", "/bidra/"]


def test_a_link_to_a_draft_is_not_shown(client: Client) -> None:
    assert shown(client, page_with(to_page(InformationPageFactory(live=False)))) == []
