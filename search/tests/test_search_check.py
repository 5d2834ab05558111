"""The index is compared with the database, and mended."""

import io

import pytest
from django.core.management import CommandError, call_command
from django.utils import timezone
from elasticsearch import Elasticsearch
from pytest_django import Settings

from home.models import HomePage
from home.tests.factories import InformationPageFactory
from projects.tests.factories import ContactDirectoryPageFactory, ContactPersonFactory
from search.checking import CheckError, check_index
from search.checking.tasks import check_indices
from search.checking.upkeep import PAUSE_AFTER_ERROR, check_when_due
from search.documents.keys import page_key
from search.indexing import process_outbox
from search.models import IndexCheck, OutboxEntry
from search.tests.conftest import Index


def output(*arguments: str) -> str:
    out = io.StringIO()
    call_command("search_check", *arguments, stdout=out)
    return out.getvalue()


@pytest.fixture
def wrong(home: HomePage, index: Index, engine: Elasticsearch, settings: Settings) -> dict[str, str]:
    """An index that lacks a page, has one too many, and has one otherwise; their keys by what is wrong."""
    missing, different = InformationPageFactory(parent=home), InformationPageFactory(parent=home)
    ContactDirectoryPageFactory(parent=home)
    ContactPersonFactory()
    index.documents()
    assert check_index(language="nb").keys == []
    (name,) = engine.indices.get_alias(name=f"{settings.ELASTICSEARCH_INDEX_PREFIX}-nb")
    engine.delete(index=name, id=page_key(missing.pk))
    engine.index(index=name, id="page-99999", document={"title": "Borte"})
    engine.index(index=name, id=page_key(different.pk), document={"title": "Gammel"})
    return {"missing": page_key(missing.pk), "superfluous": "page-99999", "different": page_key(different.pk)}


def test_what_differs_is_told_and_kept(wrong: dict[str, str]) -> None:
    found = check_index(language="nb")
    assert (found.missing, found.superfluous, found.different) == tuple([key] for key in wrong.values())
    kept = IndexCheck.objects.get(language="nb")
    assert (kept.found, kept.missing, kept.superfluous, kept.different, kept.mended) == (
        3,
        *([key] for key in wrong.values()),
        False,
    )
    assert not OutboxEntry.objects.exists()


def test_the_command_ends_with_an_error_until_it_is_mended(wrong: dict[str, str]) -> None:
    with pytest.raises(CommandError, match="3 documents differ"):
        output()
    told = output("--mend", "--language", "nb")
    assert "1 missing, 1 superfluous, 1 different: mended" in told
    assert all(key in told for key in wrong.values())
    assert output().count("as in the database") == 2


def test_mending_puts_right_what_differs(wrong: dict[str, str]) -> None:
    check_indices.enqueue(mend=True)
    assert IndexCheck.objects.get(language="nb").mended
    while process_outbox():
        pass
    assert check_index(language="nb").keys == []


def test_the_daily_check_mends(wrong: dict[str, str]) -> None:
    IndexCheck.objects.all().delete()
    check_when_due()
    assert IndexCheck.objects.get(language="nb").found == 3
    while process_outbox():
        pass
    assert check_index(language="nb").keys == []


def test_what_waits_is_no_difference_and_what_is_set_aside_is_told(home: HomePage, index: Index) -> None:
    page = InformationPageFactory(parent=home)
    assert check_index(language="nb").keys == []
    OutboxEntry.objects.update(set_aside_at=timezone.now(), attempts=8, refusals=8, last_error="400")
    with pytest.raises(CommandError, match="set aside"):
        output()
    output("--mend")
    assert page.pk in index.documents()


def test_an_index_that_cannot_be_compared_is_told_and_kept(
    home: HomePage, engine: Elasticsearch, settings: Settings
) -> None:
    engine.indices.delete(index=[*engine.indices.get(index=f"{settings.ELASTICSEARCH_INDEX_PREFIX}-nb-*")])
    with pytest.raises(CheckError, match="rebuild_index"):
        check_index(language="nb")
    assert "rebuild_index" in IndexCheck.objects.get(language="nb").error
    settings.ELASTICSEARCH_URL = "http://127.0.0.1:9"
    with pytest.raises(CommandError, match="away"):
        output()
    settings.ELASTICSEARCH_URL = ""
    with pytest.raises(CommandError, match="ELASTICSEARCH_URL"):
        output()


def test_each_index_is_checked_once_a_day(home: HomePage, engine: Elasticsearch) -> None:
    check_when_due()
    times = dict(IndexCheck.objects.values_list("language", "checked_at"))
    assert set(times) == {"nb", "en"}
    check_when_due()
    assert dict(IndexCheck.objects.values_list("language", "checked_at")) == times
    IndexCheck.objects.filter(language="nb").update(error="away", checked_at=timezone.now() - PAUSE_AFTER_ERROR)
    check_when_due()
    assert IndexCheck.objects.get(language="nb").error == ""
    assert IndexCheck.objects.get(language="en").checked_at == times["en"]
