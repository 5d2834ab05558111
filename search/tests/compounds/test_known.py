"""Which words a dictionary has."""

from collections.abc import Iterator

import pytest

from search.compounds import known


@pytest.fixture
def unread() -> Iterator[None]:
    """Neither lists nor answers are remembered."""
    known._simple_words.cache_clear()
    known.is_known.cache_clear()
    yield
    known._simple_words.cache_clear()
    known.is_known.cache_clear()


@pytest.mark.parametrize("word", ["vann", "vannets", "vannmåler", "synge"])
def test_words_their_forms_and_compounds_are_known(word: str) -> None:
    assert known.is_known(word, language="nb")


@pytest.mark.parametrize("word", ["doffin", "stimulab"])
def test_names_of_the_site_are_not(word: str) -> None:
    assert not known.is_known(word, language="nb")


def test_a_missing_list_is_told_and_no_search_fails_of_it(
    unread: None, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(known, "SIMPLE", "missing.txt")
    assert not known.is_known("doffin", language="nb")
    assert known.is_known("vann", language="nb")
    assert "Some words of nb are taken for new" in caplog.text
