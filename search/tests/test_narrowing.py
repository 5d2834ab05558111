"""What results can be narrowed by, as links."""

from urllib.parse import parse_qs, urlsplit

import pytest
from django.utils import translation
from pytest_django import DjangoAssertNumQueries

from projects.tests.factories import ThemeFactory
from projects.tests.languages import snippet_in_english
from search.asking import DATE, Found, Question
from search.narrowing import ChoiceGroup, Narrowing, narrowing_of
from search.query_text import read_query

pytestmark = pytest.mark.django_db


def question(chosen: dict[str, str] | None = None, *, language: str = "nb", start: int = 0) -> Question:
    return Question(read_query("vann"), language, chosen=chosen or {}, order=DATE, start=start)


def found(total: int = 5, **facets: dict[str, int]) -> Found:
    return Found(total=total, hits=[], unnarrowed=9, facets=facets)


def groups(narrowing: Narrowing) -> dict[str, ChoiceGroup]:
    return {group.name: group for group in narrowing.groups}


def asked(url: str) -> dict[str, list[str]]:
    return parse_qs(urlsplit(url).query)


def test_each_value_is_a_link_with_its_count_that_keeps_the_rest_of_the_question() -> None:
    narrowing = narrowing_of(question({"year": "2024"}, start=40), found(type={"projects.newspage": 3}))
    [choice] = groups(narrowing)["type"].choices
    assert (choice.label, choice.count, choice.selected) == ("Nyhet", 3, False)
    assert choice.url.startswith("/sok/?")
    assert asked(choice.url) == {"q": ["vann"], "order": ["date"], "year": ["2024"], "type": ["projects.newspage"]}


def test_what_is_chosen_is_left_by_its_link_and_by_its_chip() -> None:
    narrowing = narrowing_of(
        question({"year": "2024", "open": "yes"}), found(year={"2024": 5, "2023": 2}, open={"yes": 5})
    )
    first, second = groups(narrowing)["year"].choices
    assert (first.label, first.selected, second.label, second.selected) == ("2024", True, "2023", False)
    assert asked(first.url) == {"q": ["vann"], "order": ["date"], "open": ["yes"]}
    assert asked(second.url)["year"] == ["2023"]
    assert [(chip.facet, chip.label) for chip in narrowing.chosen] == [
        ("År", "2024"),
        ("Frist", "Åpen for innspill eller påmelding"),
    ]
    assert [asked(chip.url) for chip in narrowing.chosen] == [
        {"q": ["vann"], "order": ["date"], "open": ["yes"]},
        {"q": ["vann"], "order": ["date"], "year": ["2024"]},
    ]
    assert asked(narrowing.clear_url) == {"q": ["vann"], "order": ["date"]}


def test_what_all_results_have_is_no_choice() -> None:
    assert groups(
        narrowing_of(question(), found(5, type={"projects.newspage": 5}, year={"2020": 4}, unit={}))
    ).keys() == {"year"}


def test_years_stand_from_the_newest_on_and_states_as_a_process_goes_through_them() -> None:
    narrowing = narrowing_of(
        question(), found(year={"2019": 3, "2024": 1}, state={"undecided": 3, "completed": 1, "ongoing": 2})
    )
    assert [choice.label for choice in groups(narrowing)["year"].choices] == ["2024", "2019"]
    assert [choice.label for choice in groups(narrowing)["state"].choices] == ["Tilbakelagt", "Pågår", "Uavklart"]


def test_many_values_fold_unless_one_of_them_is_chosen() -> None:
    units = {f"Enhet {number}": 1 for number in range(9)}
    folded = groups(narrowing_of(question(), found(unit=units)))["unit"]
    assert (len(folded.choices), len(folded.more)) == (5, 4)
    opened = groups(narrowing_of(question({"unit": "Enhet 8"}), found(unit=units)))["unit"]
    assert (len(opened.choices), len(opened.more)) == (9, 0)


def test_themes_are_called_by_their_names_in_the_readers_language_in_one_query(
    django_assert_num_queries: DjangoAssertNumQueries,
) -> None:
    theme = ThemeFactory(name="Klima", slug="klima")
    snippet_in_english(theme, name="Climate", slug="climate")
    for number in range(5):
        ThemeFactory(name=f"Tema {number}", slug=f"tema-{number}")
    counts = {"klima": 2, **{f"tema-{number}": 1 for number in range(5)}}
    with django_assert_num_queries(1):
        assert groups(narrowing_of(question(), found(theme=counts)))["theme"].choices[0].label == "Klima"
    with translation.override("en"):
        narrowing = narrowing_of(question(language="en"), found(theme={"climate": 2}))
        assert groups(narrowing)["theme"].choices[0].label == "Climate"
        assert narrowing.clear_url.startswith("/en/search/?")


@pytest.mark.parametrize("name", ["type", "open", "theme", "state", "year", "unit"])
@pytest.mark.parametrize("value", ["finnes.ikke", "x", "a.b.c", "../", "<b>"])
def test_a_value_that_there_is_not_is_called_as_it_stands_and_can_be_left(name: str, value: str) -> None:
    narrowing = narrowing_of(question({name: value}), found(0))
    [chip] = narrowing.chosen
    assert chip.label == value
    assert name not in asked(chip.url)
    assert [(choice.label, choice.count) for choice in groups(narrowing)[name].choices] == [(value, 0)]


def test_nothing_is_narrowed_where_the_database_answered() -> None:
    assert narrowing_of(question({"year": "2024"}), Found(total=1, hits=[], fallback=True)) == Narrowing()
