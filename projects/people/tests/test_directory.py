"""The contact directory, searched and narrowed."""

from html import unescape
from typing import Any

import pytest
from django.core.cache import cache
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from wagtail.models import Page

from base.tests.reading import links_of, parse
from projects.models import ContactPerson, ProjectContact
from projects.people.folding import alphabetical
from projects.people.tests.pictures import picture
from projects.tests.factories import (
    ConferenceContactFactory,
    ConferencePageFactory,
    ContactDirectoryPageFactory,
    ContactPersonFactory,
    ProjectContactFactory,
    ProjectPageFactory,
    ThemeFactory,
)
from projects.tests.languages import page_in_english, snippet_in_english

pytestmark = pytest.mark.django_db

NAMES = ["Åse Bjørk", "Ærlig Øye", "André Berg", "Siân O’Brien", "Zoë Li"]
MOST = 12


@pytest.fixture
def directory() -> Page:
    return ContactDirectoryPageFactory()


@pytest.fixture
def people(directory: Page) -> list[ContactPerson]:
    return [ContactPersonFactory(name=name, title="", phone="") for name in NAMES]


def found(client: Client, directory: Page, **query: str) -> list[str]:
    """The names in the list, in its order."""
    return [contact.name for contact in shown(client, directory, **query)["people"]]


def shown(client: Client, directory: Page, **query: str) -> dict[str, Any]:
    """What the list's template is given."""
    page = client.get(directory.url, query)
    assert page.status_code == 200
    assert page.context_data is not None
    return page.context_data


def test_the_list_goes_by_the_norwegian_alphabet(client: Client, directory: Page, people: list[ContactPerson]) -> None:
    assert found(client, directory) == ["André Berg", "Siân O’Brien", "Zoë Li", "Ærlig Øye", "Åse Bjørk"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("ÅSE", "Åse Bjørk"),
        ("bjørk", "Åse Bjørk"),
        ("BJØRK åse", "Åse Bjørk"),
        ("bjork", "Åse Bjørk"),
        ("æRLIG", "Ærlig Øye"),
        ("aerlig", "Ærlig Øye"),
        ("andre", "André Berg"),
        ("andre\u0301", "André Berg"),
        ("o’brien", "Siân O’Brien"),
        ("  zoë  ", "Zoë Li"),
    ],
)
def test_a_person_is_found_by_name_however_it_is_written(
    client: Client, directory: Page, people: list[ContactPerson], text: str, name: str
) -> None:
    assert found(client, directory, q=text) == [name]


def test_a_person_is_found_by_title_and_unit(client: Client, directory: Page) -> None:
    person = ContactPersonFactory(title="Rådgiver for vær", unit="Økonomi")
    ContactPersonFactory(title="Leder", unit="Eiendom")
    assert found(client, directory, q="VÆR") == found(client, directory, q="økonomi rådgiver") == [person.name]


@pytest.mark.parametrize("text", ["67 50 40 50", "67504050", "+47 67 50 40 50", "0047 67504050", "6750 4050", "67 50"])
def test_a_person_is_found_by_telephone_number(client: Client, directory: Page, text: str) -> None:
    person = ContactPersonFactory(phone="+4767504050")
    ContactPersonFactory(phone="+4722222222")
    assert found(client, directory, q=text) == [person.name]


@pytest.fixture
def project(directory: Page) -> Page:
    """A project with a theme, a contact and a conference that has another."""
    project = ProjectPageFactory(title="Økt ombruk", slug="ombruk", themes=[ThemeFactory(name="Klima", slug="klima")])
    ProjectContactFactory(page=project, person__name="Kari")
    conference = ConferencePageFactory(title="Dialogkonferanse", parent=project)
    ConferenceContactFactory(page=conference, person__name="Ola")
    ContactPersonFactory(name="Per", unit="Eiendom")
    ContactPersonFactory(name="Zoë", unit="Vei")
    return project


@pytest.mark.parametrize(
    ("query", "names"),
    [
        ({"q": "økt OMBRUK"}, ["Kari", "Ola"]),
        ({"q": "klima"}, ["Kari", "Ola"]),
        ({"q": "dialogkonferanse"}, ["Ola"]),
        ({"project": "ombruk"}, ["Kari", "Ola"]),
        ({"theme": "klima", "q": "ola"}, ["Ola"]),
        ({"unit": "Eiendom"}, ["Per"]),
        ({"unit": "Eiendom", "theme": "klima"}, []),
        ({"unit": "Finnes ikke", "project": "x", "theme": "'"}, ["Kari", "Ola", "Per", "Zoë"]),
    ],
)
def test_the_list_is_narrowed_by_what_people_are_contact_for(
    client: Client, directory: Page, project: Page, query: dict[str, str], names: list[str]
) -> None:
    assert found(client, directory, **query) == names


def test_what_readers_may_not_see_narrows_nothing(client: Client, directory: Page, project: Page) -> None:
    Page.objects.get(pk=project.pk).unpublish()
    page = shown(client, directory)
    assert (page["project_options"], page["theme_options"]) == ([], [])
    assert found(client, directory, q="ombruk") == []


def test_in_english_everything_is_english(client: Client, directory: Page, project: Page) -> None:
    in_english = page_in_english(directory, slug="people")
    person = ContactPerson.objects.get(name="Kari")
    snippet_in_english(person, unit="Property")
    page_in_english(project, title="More reuse", slug="reuse")
    assert found(client, in_english, q="more REUSE") == ["Kari"]
    assert found(client, in_english, q="property", project="reuse") == ["Kari"]
    assert found(client, in_english, q="ombruk") == []


def test_the_form_keeps_what_was_asked_and_works_without_javascript(
    client: Client, directory: Page, project: Page
) -> None:
    html = client.get(directory.url, {"q": '"Økt" <b>', "theme": "klima", "unit": "Vei"}).content.decode()
    form = parse(html).find(".//form[@class='contact-search']")
    assert form is not None
    assert (form.get("method"), form.get("action")) == ("get", directory.url)
    assert {field.get("name") for field in form.iter() if field.tag in {"input", "select"}} == {
        "q",
        "unit",
        "project",
        "theme",
    }
    assert [option.get("value") for option in form.iter("option") if "selected" in option.attrib] == ["Vei", "klima"]
    assert 'value="&quot;Økt&quot; &lt;b&gt;"' in html
    labels = {label.get("for") for label in form.iter("label")}
    assert labels == {field.get("id") for field in form.iter() if field.tag in {"input", "select"}}


def test_where_nobody_is_found_the_page_says_so_and_leads_to_everybody(
    client: Client, directory: Page, people: list[ContactPerson]
) -> None:
    html = client.get(directory.url, {"q": "finnesikke"}).content.decode()
    assert "empty-state" in html
    assert directory.url in links_of(parse(html))


def test_a_long_list_is_paged_and_the_pages_keep_what_was_asked(client: Client, directory: Page) -> None:
    for number in range(25):
        ContactPersonFactory(name=f"Øyvind {number:02}")
    ContactPersonFactory(name="Kari")
    assert len(found(client, directory, q="øyvind")) == 20
    assert len(found(client, directory, q="øyvind", page="2")) == 5
    links = {unescape(link) for link in links_of(parse(client.get(directory.url, {"q": "øyvind"}).content.decode()))}
    assert any("page=2" in link and "q=%C3%B8yvind" in link for link in links)


@settings(max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(query=st.dictionaries(st.sampled_from(["q", "unit", "project", "theme", "page", "x"]), st.text(max_size=300)))
def test_any_garbage_gives_a_normal_page(
    client: Client, directory: Page, people: list[ContactPerson], query: dict[str, str]
) -> None:
    assert client.get(directory.url, query).status_code == 200


def test_two_hundred_persons_with_photos_take_few_queries(client: Client, directory: Page) -> None:
    photo = picture()
    people = ContactPerson.objects.bulk_create(ContactPersonFactory.build_batch(200, locale=directory.locale))
    ContactPerson.objects.update(photo=photo)
    project = ProjectPageFactory(themes=ThemeFactory.create_batch(5))
    ProjectContact.objects.bulk_create(ProjectContact(page=project, person=person) for person in people)
    client.get(directory.url)
    for query in ({}, {"q": "rolle"}, {"theme": "tema-1"}, {"q": "finnesikke"}):
        cache.clear()
        with CaptureQueriesContext(connection) as queries:
            assert client.get(directory.url, query).status_code == 200
        assert len(queries) <= MOST


@given(st.text())
def test_the_order_of_the_alphabet_minds_no_case(text: str) -> None:
    assert alphabetical(text.casefold()) == alphabetical(text)


def test_the_last_letters_are_in_the_order_of_the_alphabet() -> None:
    assert sorted("ÅÆØZÉA", key=alphabetical) == list("AÉZÆØÅ")
