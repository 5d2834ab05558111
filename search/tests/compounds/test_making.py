import logging
from pathlib import Path

import pytest
from django.core.checks import CheckMessage
from pytest_django import Settings

from search.checks import check_word_lists
from search.compounds import lists, parts_in, parts_of
from search.compounds.costs import make_lists
from search.compounds.exceptions import Exceptions
from search.compounds.families import count_families, first_halves
from search.compounds.hunspell import read
from search.compounds.lexicon import Lexicon, lexicon_of
from search.compounds.lists import LANGUAGES, Lists, read_lists
from search.compounds.segmentation import segment

RULES = """
SET UTF-8
COMPOUNDFLAG z
COMPOUNDMIN 4
PFX j Y 1
PFX j 0 over .
SFX A Y 2
SFX A 0 n e
SFX A 0 en [^e]
SFX E Y 1
SFX E 0 er [^e]
SFX t Y 2
SFX t e ing e
SFX t e ingen e
"""
WORDS = """9
plan/AEz
barn/Bz_
hage/Az
barnehage/A
hageplan/A
planplass/A
plass/AEz
samle/t
Oslo/A
"""


@pytest.fixture
def lexicon(tmp_path: Path) -> Lexicon:
    (tmp_path / "index.aff").write_text(RULES)
    (tmp_path / "index.dic").write_text(WORDS)
    return lexicon_of(read(tmp_path))


@pytest.fixture
def made(lexicon: Lexicon) -> Lists:
    return make_lists(lexicon, Exceptions(whole=frozenset({"hageplan"}), apart=frozenset({"over|plan"})))


def test_a_dictionary_is_read_with_its_forms_and_what_it_says_of_compounds(lexicon: Lexicon) -> None:
    assert set(lexicon.forms("plan")) == {"planen", "planer"}
    assert lexicon.joints("barn") == {"", "e"}
    assert "oslo" not in lexicon.words
    assert lexicon.dictionary.compound_min == 4


def test_nouns_that_a_dictionary_derives_are_words_too(lexicon: Lexicon) -> None:
    assert "samling" in lexicon.nouns
    assert set(lexicon.forms("samling")) == {"samling", "samlingen"}


def test_a_word_counts_for_the_compounds_in_which_it_stands(lexicon: Lexicon) -> None:
    families = count_families(lexicon, first_halves(lexicon, Exceptions()), lexicon.words)
    assert families.first["barn", "e"] == families.last["hage"] == 1
    assert families.last["plass"] == families.first["plan", ""] == 1


def test_compounds_that_no_dictionary_has_are_taken_apart(made: Lists) -> None:
    found = segment("barneplassen", made, frozenset())
    assert [(part.start, part.end) for part in found] == [(0, 4), (5, 12)]


def test_exceptions_settle_a_word_in_all_its_forms(made: Lists) -> None:
    assert made.settled["hageplan"] == made.settled["hageplans"] == ()
    assert made.settled["overplanen"] == ("over", "planen")


def test_lists_are_read_as_they_were_written(made: Lists, tmp_path: Path) -> None:
    made.write(tmp_path / "lists")
    assert read_lists(tmp_path / "lists") == made


@pytest.fixture
def _no_lists(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lists, "FOLDER", tmp_path)


@pytest.fixture(autouse=True)
def _read_anew(request: pytest.FixtureRequest) -> None:
    def forget() -> None:
        lists.lists_of.cache_clear()
        parts_of.cache_clear()

    if "_no_lists" in request.fixturenames:
        forget()
        request.addfinalizer(forget)


@pytest.mark.usefixtures("_no_lists")
def test_without_lists_words_are_whole_and_the_log_says_so_once(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.WARNING):
        assert parts_of("dialogkonferanse", language="nb") == ()
        assert parts_in("overvannshåndtering", language="nb") == []
    assert [record.message.split(",")[0] for record in caplog.records] == ["Compounds of nb are not taken apart"]


@pytest.mark.usefixtures("_no_lists")
def test_damaged_lists_are_none(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    (tmp_path / "nb").mkdir()
    for name in ("first", "last", "settled", "names"):
        (tmp_path / "nb" / f"{name}.txt").write_text("cut off")
    assert parts_of("dialogkonferanse", language="nb") == ()
    assert "nb" in caplog.text


@pytest.mark.usefixtures("_no_lists")
def test_a_system_check_warns_of_missing_lists(settings: Settings, tmp_path: Path) -> None:
    settings.LANGUAGES = [("nb", "bokmål"), ("en", "English")]
    assert [message.id for message in _warnings()] == ["search.W001"]
    (tmp_path / "nb").mkdir()
    assert not _warnings()


def test_the_lists_of_every_language_are_made_by_the_installation() -> None:
    assert all(lists.are_made(language) for language in LANGUAGES)


def _warnings() -> list[CheckMessage]:
    return check_word_lists(None)
