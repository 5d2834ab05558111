"""The pages that search engines are told of."""

from datetime import timedelta
from xml.etree import ElementTree as ET

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from wagtail.models import PageViewRestriction

from home.tests.factories import InformationPageFactory, english_home
from projects.tests.languages import english, page_in_english

pytestmark = pytest.mark.django_db

NAMES = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9"}


def addresses(client: Client) -> set[str]:
    response = client.get("/sitemap.xml")
    assert response["Content-Type"].startswith("application/xml")
    found = ET.fromstring(response.content).iterfind(".//s:loc", NAMES)  # noqa: S314  # our own answer
    return {(loc.text or "").removeprefix("http://localhost") for loc in found}


def test_it_tells_of_the_pages_of_both_languages(client: Client) -> None:
    page = InformationPageFactory(title="Om oss")
    page_in_english(page, title="About us", slug="about-us")
    assert addresses(client) == {"/", "/om-oss/", "/en/", "/en/about-us/"}


def test_it_tells_of_nothing_that_readers_cannot_read(client: Client) -> None:
    english_home()
    private = InformationPageFactory(title="Internt")
    InformationPageFactory(title="Under", parent=private)
    PageViewRestriction.objects.create(page=private, restriction_type=PageViewRestriction.LOGIN)
    InformationPageFactory(title="Utkast", live=False)
    InformationPageFactory(title="Utgått", expire_at=timezone.now() - timedelta(days=1))
    assert addresses(client) == {"/", "/en/"}


def test_it_tells_of_no_page_twice(client: Client) -> None:
    english_home()
    page = InformationPageFactory(title="Om oss")
    page.copy_for_translation(english(), alias=True)
    assert addresses(client) == {"/", "/om-oss/", "/en/"}


def test_a_language_without_a_live_front_page_is_left_out(client: Client) -> None:
    page_in_english(InformationPageFactory(title="Om oss"), slug="about-us")
    english_home().unpublish()
    assert addresses(client) == {"/", "/om-oss/"}


def test_it_takes_the_same_queries_for_many_pages(client: Client) -> None:
    counts = []
    for _ in range(2):
        InformationPageFactory.create_batch(10)
        client.get("/sitemap.xml")
        with CaptureQueriesContext(connection) as queries:
            client.get("/sitemap.xml")
        counts.append(len(queries))
    assert counts[0] == counts[1]
