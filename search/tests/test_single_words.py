"""Where no page has all words, the reader is told which of them the site has."""

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
