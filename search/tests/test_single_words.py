"""Where no page has all words: which of them the site has, if any."""

import pytest

from home.models import HomePage
from home.tests.factories import InformationPageFactory
from search.asking import Question
from search.query_text import read_query
from search.searching import ask_engine
from search.tests.conftest import Index


@pytest.mark.parametrize(
    ("written", "asked"),
    [("Barnet", "barn"), ("Badeplassen", "badeplass"), ("Brannen", "brann"), ("Dokumentasjonen", "dokumentasjon")],
)
def test_a_word_counts_in_any_form(home: HomePage, index: Index, written: str, asked: str) -> None:
    InformationPageFactory(parent=home, title="En side", body=[("text", f"<p>{written} er nevnt.</p>")])
    index.documents()
    assert ask_engine(Question(read_query(f"{asked} kvwxqzj"), "nb")).words == {asked: 1}


@pytest.mark.parametrize("query", ["😀", "*", "(", "\ufffd\ufffd", "a" * 120])
def test_what_has_no_word_that_could_be_meant_is_met_by_no_page(home: HomePage, index: Index, query: str) -> None:
    InformationPageFactory(parent=home, title="En side")
    index.documents()
    found = ask_engine(Question(read_query(query), "nb"))
    assert (found.total, found.hits) == (0, [])
