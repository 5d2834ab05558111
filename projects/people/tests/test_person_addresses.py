"""Where a person’s page stands, who leads there, and what finding it costs."""

import pytest
from django.core.cache import cache
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from wagtail.models import Page, PageViewRestriction

from base.tests.reading import links_of
from projects.models import ContactPerson
from projects.people.tests.person_pages import HERE, THERE, headings, read
from projects.people.tests.pictures import picture
from projects.tests.factories import (
    ConferenceContactFactory,
    ConferencePageFactory,
    ConferenceSessionFactory,
    NewsPageFactory,
    ProjectContactFactory,
    ProjectIndexPageFactory,
    ProjectPageFactory,
)
from projects.tests.languages import page_in_english, snippet_in_english

pytestmark = pytest.mark.django_db


MOST = 12


def test_search_engines_are_told_of_each_person(client: Client, directory: Page, tone: ContactPerson) -> None:
    page_in_english(directory, slug="people")
    snippet_in_english(tone)
    told = client.get("/sitemap.xml").content.decode()
    assert told.count(f"<loc>http://localhost{HERE}</loc>") == told.count(f"<loc>http://localhost{THERE}</loc>") == 1


def test_names_lead_to_the_persons_page_wherever_they_stand(
    client: Client, directory: Page, tone: ContactPerson
) -> None:
    project = ProjectContactFactory(person=tone).page
    conference = ConferencePageFactory(parent=project)
    ConferenceSessionFactory(page=conference, speakers=[("contact_person", tone)])
    news = NewsPageFactory(body=[("contact", {"person": tone})])
    for page in (directory, project, conference, news):
        assert HERE in links_of(read(client, page.url))


def test_without_a_public_directory_names_lead_nowhere(client: Client, directory: Page, tone: ContactPerson) -> None:
    project = ProjectContactFactory(person=tone).page
    restriction = PageViewRestriction.objects.create(page=directory, restriction_type="password", password="x")
    assert HERE not in links_of(read(client, project.url))
    assert "tone@example.org" not in client.get(HERE).content.decode()
    restriction.delete()
    Page.objects.get(pk=directory.pk).unpublish()
    assert HERE not in links_of(read(client, project.url))
    assert client.get(HERE).status_code == 404


def test_a_person_in_another_language_leads_to_the_page_that_there_is(
    client: Client, directory: Page, tone: ContactPerson
) -> None:
    page_in_english(directory, slug="people")
    translated = page_in_english(ProjectContactFactory(person=tone).page)
    assert HERE in links_of(read(client, translated.url))


@pytest.mark.parametrize(
    "address",
    [
        "/kontaktpersoner/finnes-ikke/",
        "/kontaktpersoner/tone-bye-moen/x/",
        "/kontaktpersoner/tone-bye-moen/contact.txt",
        "/kontaktpersoner/tone-bye-moen/contact.vcf/",
        "/kontaktpersoner/x/tone-bye-moen/",
        "/kontaktpersoner/contact.vcf",
        "/kontaktpersoner/a/b/c/d/",
        "/om-oss/tone-bye-moen/",
        "/om-oss/tone-bye-moen/contact.vcf",
        "/tone-bye-moen/",
        "/en/people/tone-bye-moen/",
    ],
)
def test_below_a_page_is_nothing_but_its_routes(client: Client, tone: ContactPerson, address: str) -> None:
    ProjectIndexPageFactory(title="Om oss")
    assert client.get(address).status_code == 404


def test_a_page_below_the_directory_comes_before_a_person(client: Client, directory: Page, tone: ContactPerson) -> None:
    ProjectPageFactory(title="Siden", slug="tone-bye-moen", parent=directory)
    assert headings(read(client))[0] == "Siden"


def test_an_address_without_its_last_slash_leads_to_the_one_with_it(client: Client, tone: ContactPerson) -> None:
    response = client.get(HERE.rstrip("/"))
    assert (response.status_code, response["Location"]) == (301, HERE)


def test_finding_a_route_takes_one_query_like_finding_a_page(client: Client, tone: ContactPerson) -> None:
    counts = []
    for address in ("/finnes-ikke/", "/kontaktpersoner/finnes/ikke/her/", f"/{'x/' * 50}"):
        client.get(address)
        with CaptureQueriesContext(connection) as queries:
            assert client.get(address).status_code == 404
        counts.append([query["sql"] for query in queries if "url_path" in query["sql"].split("FROM")[-1]])
    assert len(counts[0]) == len(counts[1]) == len(counts[2])


@pytest.mark.parametrize("rows", [1, 20])
def test_the_page_takes_few_queries(client: Client, directory: Page, tone: ContactPerson, rows: int) -> None:
    page_in_english(directory, slug="people")
    snippet_in_english(tone)
    ContactPerson.objects.update(photo=picture())
    for _ in range(rows):
        project = ProjectContactFactory(person=tone, page__hero_image=picture(), page__hero_image_alt="Et rom").page
        ConferenceContactFactory(page=ConferencePageFactory(parent=project), person=tone)
        NewsPageFactory(body=[("contact", {"person": tone})], hero_image=picture(), hero_image_alt="Et rom")
    client.get(HERE)
    for address in (HERE, f"{HERE}contact.vcf", f"{HERE}qr.svg"):
        client.get(address)
        cache.clear()
        with CaptureQueriesContext(connection) as queries:
            assert client.get(address).status_code == 200
        assert len(queries) <= MOST
