"""What the search page shows of an answer."""

import html5lib
import pytest
from django.core.cache import cache
from django.test import Client
from django.utils.safestring import mark_safe
from pytest_django import DjangoAssertNumQueries
from wagtail.models import PageViewRestriction, Site

from base.models import SiteSettings
from home.models import HomePage
from home.tests.factories import InformationPageFactory
from projects.models import ProjectIndexPage
from projects.tests.factories import (
    CalendarPageFactory,
    ContactDirectoryPageFactory,
    ContactPersonFactory,
    ProcessStepFactory,
    ProjectPageFactory,
    ThemeFactory,
)
from projects.tests.languages import page_in_english
from search.asking import Found
from search.models import SearchCount
from search.statistics import flush, recording
from search.tests.answers import Answers, answers, found_of, hit_of
from search.tests.conftest import NORWEGIAN
from search.tests.factories import PromotedResultFactory

__all__ = ["answers"]

MOST = 12
# The search itself asks for synonyms, in the reader's language and, where that has nothing, in the other.
SYNONYMS = 2
BROWSER = {"User-Agent": "Mozilla/5.0 Firefox/140.0"}


def shown(client: Client, **parameters: str) -> str:
    """The page of an answer, checked to be well-formed HTML."""
    response = client.get(NORWEGIAN, {"q": "vann", **parameters}, headers=BROWSER)
    assert response.status_code == 200
    html5lib.HTMLParser(strict=True).parse(response.content)
    return response.text.partition("<main")[2].partition("</main>")[0]


def test_a_result_says_which_part_of_it_has_the_words(
    projects: ProjectIndexPage, client: Client, answers: Answers
) -> None:
    page = ProjectPageFactory(parent=projects, title="Overvann")
    person = ContactPersonFactory(name="Kari Vann")
    ContactDirectoryPageFactory(parent=projects.get_parent())
    answers(
        found_of(
            hits=[
                hit_of(page, part="Markedsdialog (juni 2020)", part_kind="process"),
                hit_of(person, title=mark_safe("Kari <mark>Vann</mark>"), part="Kari Vann", part_kind="people"),
            ],
            total=2,
        )
    )
    main = shown(client)
    assert "Steg: Markedsdialog (juni 2020)" in main
    assert "Kontaktperson: Kari Vann" not in main  # that is its title already


def test_promoted_pages_stand_first_marked_and_once(home: HomePage, client: Client, answers: Answers) -> None:
    promoted, other = InformationPageFactory(title="Om vann"), InformationPageFactory(title="Vannmåler")
    PromotedResultFactory(page=promoted, searches="vann")
    answers(found_of(other, promoted))
    main = shown(client)
    assert main.count("Om vann") == 1
    assert main.index("Anbefalt") < main.index("Om vann") < main.index("2 treff på «vann»") < main.index("Vannmåler")
    for narrowed in ({"type": "home.informationpage"}, {"order": "date"}):
        assert "Anbefalt" not in shown(client, **narrowed)
    answers(found_of(other, promoted, total=45))
    assert "Om vann" not in shown(client, page="2")
    PageViewRestriction.objects.create(page=promoted, restriction_type=PageViewRestriction.LOGIN)
    assert "Om vann" not in shown(client)


def test_results_are_sorted_by_links_and_tell_when_they_are_opened(
    home: HomePage, client: Client, answers: Answers
) -> None:
    answers(found_of(InformationPageFactory(), InformationPageFactory()))
    main = shown(client)
    assert 'href="/sok/?q=vann&amp;order=date"' in main
    assert main.count('ping="http://testserver/sok/klikk?q=vann"') == 2
    assert 'href="/sok/?q=vann" aria-current="true"' in main


def test_forgiven_spelling_is_told_with_how_it_may_have_been_meant(
    home: HomePage, client: Client, answers: Answers
) -> None:
    answers(found_of(InformationPageFactory(title="Mann"), forgiven=True, suggestion="mann"))
    main = shown(client)
    assert "Ingen sider har akkurat «vann»" in main
    assert '<a class="did-you-mean__link" href="/sok/?q=mann">mann</a>' in main
    assert "1 treff med nesten samme skrivemåte" in main


def test_where_there_is_nothing_other_ways_lead_on(home: HomePage, client: Client, answers: Answers) -> None:
    ContactDirectoryPageFactory(parent=home, title="Kontaktpersoner")
    CalendarPageFactory(parent=home, title="Kalender")
    other = page_in_english(InformationPageFactory(parent=home, title="Vann"), title="Water")
    elsewhere = {"en": found_of(other, total=12)}
    answers(Found(total=0, hits=[], forgiven=True, words={"vann": 3, "bil": 1}, elsewhere=elsewhere))
    main = shown(client, q="vann bil båt")
    for words in ("men det er treff på et annet språk", "Treff på engelsk", "Se alle 12 treff"):
        assert words in main
    assert f'<a href="{other.url}" lang="en" hreflang="en"' in main
    assert 'href="/en/search/?q=vann+bil+b%C3%A5t"' in main
    for url in ("/sok/?q=vann", "/sok/?q=bil", "/sok/?open=yes", "/kontaktpersoner/", "/kalender/"):
        assert f'href="{url}"' in main


@pytest.mark.parametrize("name", ["type", "open", "theme", "state", "year", "unit"])
def test_a_choice_that_leaves_nothing_can_be_left(home: HomePage, client: Client, answers: Answers, name: str) -> None:
    answers(Found(total=0, hits=[], unnarrowed=7))
    main = shown(client, **{name: "<b>finnes ikke</b>"})
    assert "Ingen treff med disse valgene" in main
    assert "Se alle 7 treff på «vann» uten avgrensning" in main
    assert "<b>finnes" not in main


def test_all_that_is_open_is_found_without_words(home: HomePage, client: Client, answers: Answers) -> None:
    asked = answers(found_of(InformationPageFactory(title="Frist snart"), facets={"open": {"yes": 1}}))
    main = shown(client, q="", open="yes")
    assert asked[0].chosen == {"open": "yes"}
    assert "Frist snart" in main
    assert "ping=" not in main


def test_the_switcher_keeps_what_means_the_same_in_every_language(
    home: HomePage, client: Client, answers: Answers
) -> None:
    answers(Found(total=0, hits=[]))
    text = client.get(NORWEGIAN, {"q": "vann", "type": "projects.newspage", "theme": "klima", "page": "3"}).text
    assert 'href="/en/search/?q=vann&amp;type=projects.newspage" lang="en"' in text


def test_a_readers_own_search_is_counted_once_and_nothing_else_is(
    home: HomePage, client: Client, answers: Answers
) -> None:
    recording._tally.take()
    PromotedResultFactory(page=InformationPageFactory(), searches="bil")
    answers(Found(total=0, hits=[]))
    for parameters in ({"q": "vann"}, {"q": "bil"}, {"q": "vann", "type": "x"}, {"q": "vann", "page": "2"}, {"q": ""}):
        shown(client, **parameters)
    answers(Found(total=0, hits=[], fallback=True))
    shown(client, q="snø")  # Elsewhere it might have been found
    flush()
    rows = SearchCount.objects.order_by("query").values_list("query", "searches", "without_hits")
    assert list(rows) == [("bil", 1, 0), ("vann", 1, 1)]


def test_while_the_database_answers_nothing_is_offered_that_it_cannot(
    projects: ProjectIndexPage, client: Client
) -> None:
    for number in range(3):
        ProjectPageFactory(parent=projects, title=f"Vann {number}")
    main = shown(client, type="projects.newspage", order="date")
    assert "kan verken avgrenses eller sorteres" in main
    assert "3 treff på «vann»" in main
    for absent in ("Sorter etter", "Avgrenset til", "Avgrens treffene", "Følg dette søket"):
        assert absent not in main


def test_every_state_takes_at_most_twelve_queries_however_much_there_is(
    projects: ProjectIndexPage, client: Client, answers: Answers, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    ContactDirectoryPageFactory(parent=projects.get_parent())
    pages = [ProjectPageFactory(parent=projects) for _ in range(20)]
    for page in pages:
        ProcessStepFactory(page=page)
    people = [ContactPersonFactory() for _ in range(5)]
    PromotedResultFactory(page=pages[0], searches="vann")
    themes = {ThemeFactory().slug: 1 for _ in range(20)}
    english = [page_in_english(page) for page in pages[:5]]
    elsewhere = {"en": found_of(*english)}
    everything = found_of(*pages, *people, facets={"theme": themes, "year": {"2020": 3}}, total=900)
    states = {
        "results": everything,
        "few results": found_of(pages[0], people[0], facets={"theme": {"klima": 1}}),
        "spelt nearly so": found_of(*pages, *people, forgiven=True, suggestion="vann", elsewhere=elsewhere),
        "nothing": Found(total=0, hits=[], forgiven=True, words={"vann": 1}, elsewhere=elsewhere, suggestion="vann"),
    }
    SiteSettings.objects.get_or_create(site=Site.objects.get())
    for state, found in states.items():
        answers(found)
        for parameters in ({}, {"theme": next(iter(themes))}, {"page": "2"}):
            cache.clear()
            Site.get_site_root_paths()  # which Wagtail keeps for hours
            with django_assert_max_num_queries(MOST - SYNONYMS, info=state):
                shown(client, **parameters)
