"""The search page as a reader meets it."""

from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone, translation
from elasticsearch import Elasticsearch
from pytest_django import DjangoAssertNumQueries
from wagtail.models import Page, PageViewRestriction

from home.models import HomePage
from home.tests.factories import InformationPageFactory
from projects.models import ProjectIndexPage
from projects.tests.factories import (
    ContactDirectoryPageFactory,
    ContactPersonFactory,
    ProcessStepFactory,
    ProjectContactFactory,
)
from projects.tests.factories import ProjectPageFactory as ProjectFactory
from projects.tests.languages import page_in_english
from search import views
from search.results import SearchResult
from search.tests.conftest import ENGLISH, NORWEGIAN, Search


def titles(results: list[SearchResult]) -> list[str]:
    return [result.title.replace("<mark>", "").replace("</mark>", "") for result in results]


def test_a_page_is_found_in_both_languages_each_by_itself(projects: ProjectIndexPage, search: Search) -> None:
    page = ProjectFactory(parent=projects, title="Overvannshåndtering", slug="overvann")
    page_in_english(page, title="Stormwater management", slug="stormwater")
    assert [result.url for result in search("overvannshåndtering")] == [page.url]
    assert titles(search("stormwater", ENGLISH)) == ["Stormwater management"]
    assert search("stormwater") == []


@pytest.mark.parametrize("query", ["prosjektene", "PROSJEKTET", "prosjekts"])
def test_other_forms_of_a_word_find_it(projects: ProjectIndexPage, search: Search, query: str) -> None:
    ProjectFactory(parent=projects, title="Et prosjekt om snø")
    assert "Et prosjekt om snø" in titles(search(query))


@pytest.mark.parametrize("query", ["overvann", "overvannsh"])
def test_the_beginning_of_a_word_finds_it(projects: ProjectIndexPage, search: Search, query: str) -> None:
    ProjectFactory(parent=projects, title="Overvannshåndtering")
    assert titles(search(query)) == ["Overvannshåndtering"]


@pytest.mark.parametrize("query", ["overvasnhåndtering", "ovrvannshåndtering", "stmiulab"])
def test_a_slip_of_the_pen_is_forgiven(projects: ProjectIndexPage, search: Search, query: str) -> None:
    ProjectFactory(parent=projects, title="Overvannshåndtering med StimuLab")
    assert titles(search(query)) == ["Overvannshåndtering med StimuLab"]


def test_spelling_is_not_forgiven_where_the_word_itself_is_found(projects: ProjectIndexPage, search: Search) -> None:
    ProjectFactory(parent=projects, title="Vann")
    ProjectFactory(parent=projects, title="Mann")
    assert titles(search("vann")) == ["Vann"]


def test_a_title_comes_before_a_body(projects: ProjectIndexPage, search: Search) -> None:
    text = "<p>" + "Snø er fint. " * 5 + "</p>"
    ProjectFactory(parent=projects, title="Vinter", body=[("text", text)])
    ProjectFactory(parent=projects, title="Brøyting av snø")
    assert titles(search("snø")) == ["Brøyting av snø", "Vinter"]


def test_words_of_different_parts_count_together(projects: ProjectIndexPage, search: Search) -> None:
    page = ProjectFactory(parent=projects, title="Økt ombruk")
    ProjectContactFactory(page=page, person=ContactPersonFactory(name="Tone Bye Moen"))
    type(page).objects.get(pk=page.pk).save()
    ProjectFactory(parent=projects, title="Ombruk av bygg")
    assert titles(search("tone ombruk")) == ["Økt ombruk", "Ombruk av bygg"]


@pytest.mark.parametrize(
    "query", ["Tone Bye Moen", "moen tone", "67504050", "67 50 40 50", "675 04 050", "+4767504050"]
)
def test_a_person_is_found_by_name_and_number(
    home: HomePage, projects: ProjectIndexPage, search: Search, query: str
) -> None:
    ContactDirectoryPageFactory(parent=home, title="Kontaktpersoner", slug="kontaktpersoner")
    page = ProjectFactory(parent=projects, title="Økt ombruk")
    ProjectContactFactory(page=page, person=ContactPersonFactory(name="Tone Bye Moen", phone="+4767504050"))
    type(page).objects.get(pk=page.pk).save()
    found = search(query)
    assert titles(found) == ["Tone Bye Moen", "Økt ombruk"]
    assert "<mark>" in found[1].excerpt
    assert found[1].part == "Tone Bye Moen"
    assert found[0].url == "/kontaktpersoner/tone-bye-moen/"


def test_a_result_says_what_it_is(projects: ProjectIndexPage, search: Search) -> None:
    ProjectFactory(parent=projects, title="Sykkelveier", status="planned", period="2021/2024", lead="Flere skal sykle.")
    (result,) = search("sykkelveier")
    assert (result.type_label, result.status_label, result.date) == ("Prosjekt", "Planlagt", "2021–2024")
    assert (result.title, result.excerpt) == ("<mark>Sykkelveier</mark>", "Flere skal sykle.")


def test_an_excerpt_is_from_where_the_words_are(projects: ProjectIndexPage, search: Search) -> None:
    text = "<p>" + "Annet. " * 100 + "Her er fordrøyning nevnt. " + "Annet. " * 100 + "</p>"
    ProjectFactory(parent=projects, lead="Om noe annet.", body=[("text", text)])
    (result,) = search("fordrøyning")
    assert "<mark>fordrøyning</mark> nevnt" in result.excerpt
    assert len(result.excerpt) < 500


def test_what_editors_write_is_never_markup(projects: ProjectIndexPage, search: Search, client: Client) -> None:
    ProjectFactory(parent=projects, title="<script>alert(1)</script> & snø", lead="<b>snø</b> \ue000 <mark>x</mark>")
    (result,) = search("snø")
    assert result.title == "&lt;script&gt;alert(1)&lt;/script&gt; &amp; <mark>snø</mark>"
    assert "&lt;b&gt;<mark>snø</mark>&lt;/b&gt;" in result.excerpt
    assert "<script>alert" not in client.get(NORWEGIAN, {"q": "snø"}).text


def test_what_readers_write_is_never_markup(client: Client, home: HomePage) -> None:
    assert "<script>alert" not in client.get(NORWEGIAN, {"q": "<script>alert(1)</script>"}).text


def test_a_page_past_its_time_is_not_shown_though_the_worker_is_late(
    projects: ProjectIndexPage, search: Search, engine: Elasticsearch
) -> None:
    page = ProjectFactory(parent=projects, title="Kortvarig", expire_at=timezone.now() + timedelta(seconds=2))
    assert titles(search("kortvarig")) == ["Kortvarig"]
    Page.objects.filter(pk=page.pk).update(expire_at=timezone.now())
    assert search("kortvarig") == []


def test_a_page_made_private_is_not_shown_though_the_worker_is_late(
    projects: ProjectIndexPage, search: Search, client: Client
) -> None:
    ProjectFactory(parent=projects, title="Fortrolig")
    assert titles(search("fortrolig")) == ["Fortrolig"]
    PageViewRestriction.objects.create(page=projects, restriction_type=PageViewRestriction.LOGIN)
    assert "Fortrolig" not in client.get(NORWEGIAN, {"q": "fortrolig"}).text


def test_an_address_is_todays_though_the_worker_is_late(
    projects: ProjectIndexPage, search: Search, client: Client
) -> None:
    page = ProjectFactory(parent=projects, title="Flyttet", slug="flyttet")
    search("flyttet")
    projects.slug = "nye-prosjekter"
    projects.save_revision().publish()
    (result,) = client.get(NORWEGIAN, {"q": "flyttet"}).context["results"]
    assert result.url == Page.objects.get(pk=page.pk).url == "/nye-prosjekter/flyttet/"


def test_long_lists_have_pages(home: HomePage, search: Search, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(views, "PER_PAGE", 2)
    for number in range(5):
        InformationPageFactory(parent=home, title=f"Regnbed {number}")
    everything = [
        *titles(search("regnbed")),
        *titles(search("regnbed", page="2")),
        *titles(search("regnbed", page="3")),
    ]
    assert sorted(everything) == [f"Regnbed {number}" for number in range(5)]


def test_without_a_query_there_is_only_the_form(home: HomePage, client: Client) -> None:
    response = client.get(NORWEGIAN)
    assert response.status_code == 200
    assert list(response.context["results"]) == []
    assert response.context["searched"] is False


@pytest.mark.parametrize("address", [NORWEGIAN, ENGLISH])
def test_results_are_kept_from_search_engines(home: HomePage, client: Client, address: str) -> None:
    assert '<meta name="robots" content="noindex' in client.get(address, {"q": "x"}).text


@pytest.mark.parametrize("method", ["post", "put", "delete"])
def test_a_search_changes_nothing(home: HomePage, client: Client, method: str) -> None:
    assert getattr(client, method)(NORWEGIAN).status_code == 405


def test_the_address_is_in_the_readers_language(home: HomePage) -> None:
    with translation.override("nb"):
        assert reverse("search") == NORWEGIAN
    with translation.override("en"):
        assert reverse("search") == ENGLISH


def test_a_list_of_results_costs_the_same_queries_however_long(
    home: HomePage, search: Search, client: Client, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    counts = []
    for numbers in (range(1), range(1, 16)):
        for number in numbers:
            InformationPageFactory(parent=home, title=f"Regnbed {number}")
        search("regnbed")
        with django_assert_max_num_queries(12) as queries:
            client.get(NORWEGIAN, {"q": "regnbed"})
        counts.append(len(queries))
    assert counts[0] == counts[1]


@pytest.mark.parametrize(
    ("query", "title"),
    [
        ("vann", "Overvannshåndtering i sentrum"),
        ("håndtering", "Overvannshåndtering i sentrum"),
        ("kjøpesenter", "Et ombrukskjøpesenter"),
        ("konferanse", "Innbydelse til dialogkonferansen"),
        ("vannhåndtering", "Overvannshåndtering i sentrum"),
        ("overvanns håndtering", "Overvannshåndtering i sentrum"),
    ],
)
def test_a_part_of_a_compound_finds_it(projects: ProjectIndexPage, search: Search, query: str, title: str) -> None:
    for each in (
        "Overvannshåndtering i sentrum",
        "Et ombrukskjøpesenter",
        "Innbydelse til dialogkonferansen",
        "Landmark",
    ):
        ProjectFactory(parent=projects, title=each)
    assert titles(search(query)) == [title]


def test_a_word_that_merely_stands_inside_another_does_not_find_it(projects: ProjectIndexPage, search: Search) -> None:
    ProjectFactory(parent=projects, title="Landmark")
    assert search("and") == []


def test_the_word_itself_comes_before_compounds_with_it(projects: ProjectIndexPage, search: Search) -> None:
    ProjectFactory(parent=projects, title="Overvannshåndtering")
    ProjectFactory(parent=projects, title="Rent vann til alle")
    assert titles(search("vann")) == ["Rent vann til alle", "Overvannshåndtering"]


def test_an_excerpt_names_the_step_that_it_is_of(projects: ProjectIndexPage, search: Search) -> None:
    page = ProjectFactory(parent=projects, title="Økt ombruk")
    ProcessStepFactory(page=page, title="Markedsdialog", date="2020-06", text="<p>Vi spør om rivningsmaterialer.</p>")
    type(page).objects.get(pk=page.pk).save()
    (result,) = search("rivningsmaterialer")
    assert result.part == "Markedsdialog (juni 2020)"
    assert result.excerpt == "Vi spør om <mark>rivningsmaterialer</mark>."
