"""How an address becomes a page."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from wagtail.models import Locale, Page, Site

from home.tests.factories import InformationPageFactory, english_home
from projects.tests.languages import english, page_in_english

pytestmark = pytest.mark.django_db


def test_a_nested_page_is_served_at_the_address_of_its_parents(client: Client) -> None:
    parent = InformationPageFactory(title="Om oss")
    child = InformationPageFactory(title="Personvern", parent=parent)
    InformationPageFactory(title="Om nettstedet", parent=child)
    for address, title in (
        ("/om-oss/", "Om oss"),
        ("/om-oss/personvern/", "Personvern"),
        ("/om-oss/personvern/om-nettstedet/", "Om nettstedet"),
    ):
        assert f"<h1>{title}</h1>" in client.get(address).content.decode()


@pytest.mark.parametrize(
    "address", ["/personvern/", "/om-oss/om-oss/", "/om-oss/personvern/om-oss/", "/home/", "/om-oss/personvern/x/"]
)
def test_a_page_is_served_nowhere_else(client: Client, address: str) -> None:
    InformationPageFactory(title="Personvern", parent=InformationPageFactory(title="Om oss"))
    assert client.get(address).status_code == 404


@pytest.mark.parametrize("address", ["//om-oss/", "/om-oss//"])
def test_a_doubled_slash_is_harmless(client: Client, address: str) -> None:
    InformationPageFactory(title="Om oss")
    assert client.get(address).status_code in {200, 301, 404}


def test_an_address_without_its_last_slash_leads_to_the_one_with_it(client: Client) -> None:
    InformationPageFactory(title="Om oss")
    response = client.get("/om-oss")
    assert (response.status_code, response["Location"]) == (301, "/om-oss/")


def test_a_page_that_is_not_live_is_not_there(client: Client) -> None:
    page = InformationPageFactory(live=False)
    assert client.get(page.url).status_code == 404
    page.save_revision().publish()
    assert client.get(page.url).status_code == 200
    Page.objects.get(pk=page.pk).unpublish()
    assert client.get(page.url).status_code == 404


def test_a_page_past_its_time_is_not_there_even_while_the_worker_is_late(client: Client) -> None:
    now = timezone.now()
    gone = InformationPageFactory(expire_at=now - timedelta(minutes=1), show_in_menus=True, title="Utgått")
    there = InformationPageFactory(expire_at=now + timedelta(minutes=1), show_in_menus=True, title="Gyldig")
    assert client.get(gone.url).status_code == 404
    assert client.get(there.url).status_code == 200
    html = client.get("/").content.decode()
    assert "Gyldig" in html
    assert "Utgått" not in html


def test_a_live_page_below_a_draft_is_served(client: Client) -> None:
    """As Wagtail does: whoever unpublishes a page is asked about those below it."""
    child = InformationPageFactory(parent=InformationPageFactory(live=False))
    assert client.get(child.url).status_code == 200


def test_a_moved_page_is_served_at_its_new_address_alone(client: Client) -> None:
    page, parent = InformationPageFactory(title="Personvern"), InformationPageFactory(title="Om oss")
    page.move(parent, pos="last-child")
    assert client.get("/om-oss/personvern/").status_code == 200
    assert client.get("/personvern/").status_code in {301, 404}


def test_a_page_is_served_in_its_own_language_alone(client: Client) -> None:
    page_in_english(InformationPageFactory(title="Om oss"), title="About us", slug="about-us")
    assert client.get("/om-oss/").status_code == client.get("/en/about-us/").status_code == 200
    assert client.get("/en/om-oss/").status_code == client.get("/about-us/").status_code == 404


def test_nothing_is_english_while_the_english_front_page_is_not_live(client: Client) -> None:
    page_in_english(InformationPageFactory(title="Om oss"), slug="about-us")
    Page.objects.get(depth=2, locale=english()).unpublish()
    for address in ("/en/", "/en/about-us/", "/en/om-oss/"):
        response = client.get(address)
        assert response.status_code == 404
        assert '<html lang="en"' in response.content.decode()


def test_a_language_that_the_site_has_not_is_no_language(client: Client) -> None:
    english_home()
    Locale.objects.create(language_code="se")
    assert client.get("/se/").status_code == client.get("/de/").status_code == 404


def test_without_a_site_there_is_nothing(client: Client) -> None:
    Site.objects.all().delete()
    assert client.get("/").status_code == 404


def test_serving_a_deeper_page_takes_no_more_queries(client: Client) -> None:
    shallow = InformationPageFactory()
    deep = InformationPageFactory(parent=InformationPageFactory(parent=InformationPageFactory(parent=shallow)))
    counts = []
    for page in (shallow, deep):
        client.get(page.url)
        with CaptureQueriesContext(connection) as queries:
            client.get(page.url)
        counts.append(len(queries))
    assert counts[0] == counts[1]


def test_an_alias_is_marked_with_the_language_that_it_is_in(client: Client) -> None:
    page = InformationPageFactory(title="Om oss", slug="om-oss")
    english_home()
    alias = page.copy_for_translation(english(), copy_parents=True, alias=True)
    assert '<main id="main" tabindex="-1" lang="nb">' in client.get(alias.get_url()).content.decode()
    assert '<main id="main" tabindex="-1">' in client.get(page.get_url()).content.decode()
