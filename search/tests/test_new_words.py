"""A word that is new on one page is a part of compounds on every page."""

from collections.abc import Iterator
from datetime import timedelta

import pytest
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries

from home.models import HomePage
from home.tests.factories import InformationPageFactory
from search.checking import check_index
from search.checking.upkeep import CHECK_AFTER, PAUSE, check_when_due
from search.indexing import rebuild
from search.indexing.claims import claim
from search.models import IndexCheck, OutboxEntry, SiteWord
from search.tests.conftest import Index, Search
from search.vocabulary import read_anew, vocabulary_of


@pytest.fixture(autouse=True)
def _fresh() -> Iterator[None]:
    read_anew()
    yield
    read_anew()


def wait(so_long: timedelta) -> None:
    """As if all checks were older by so much; then what is due is checked."""
    for check in IndexCheck.objects.all():
        check.checked_at -= so_long + timedelta(seconds=1)
        check.save()
    check_when_due()


def last_check() -> IndexCheck:
    return IndexCheck.objects.get(language="nb")


@pytest.fixture
def compound(home: HomePage, index: Index) -> str:
    """The title of a page that is in the index, which was checked since."""
    InformationPageFactory(parent=home, title="Nyzorlandaplanen")
    index.documents()
    check_when_due()
    return "Nyzorlandaplanen"


def test_pages_that_were_there_are_found_by_a_new_word_in_their_compounds(
    home: HomePage, compound: str, search: Search
) -> None:
    InformationPageFactory(parent=home, title="Hva er Zorlanda?")
    assert {result.plain_title for result in search("Zorlanda")} == {"Hva er Zorlanda?"}
    wait(PAUSE)
    assert {result.plain_title for result in search("Zorlanda")} == {"Hva er Zorlanda?", compound}


def test_compounds_stand_whole_again_when_the_last_page_with_the_word_goes(home: HomePage, index: Index) -> None:
    page = InformationPageFactory(parent=home, title="Zorlandaplanen")
    first, last = (InformationPageFactory(parent=home, title=f"Zorlanda {number}") for number in (1, 2))
    index.documents()
    check_when_due()
    assert index.documents()[page.pk]["title_parts"] == ["zorlanda", "planen"]
    first.unpublish()
    last.delete()
    index.documents()
    wait(PAUSE)
    assert "title_parts" not in index.documents()[page.pk]


def test_pages_that_come_just_after_are_found_at_once(home: HomePage, index: Index) -> None:
    assert vocabulary_of("nb") == frozenset()  # as this process keeps it for a minute
    index.documents()
    SiteWord.objects.create(language="nb", page_id=0, word="zorlanda")  # as another process does
    after = InformationPageFactory(parent=home, title="Zorlandatorget")
    assert index.documents()[after.pk]["title_parts"] == ["zorlanda", "torget"]


def test_a_first_build_is_checked_for_the_words_that_came_with_its_last_pages(home: HomePage, index: Index) -> None:
    check_when_due()
    page = InformationPageFactory(parent=home, title="Zorlandaplanen")
    InformationPageFactory(parent=home, title="Hva er Zorlanda?")
    OutboxEntry.objects.all().delete()
    rebuild(language="nb")
    wait(PAUSE)
    assert index.documents()[page.pk]["title_parts"] == ["zorlanda", "planen"]


def test_a_rebuild_asks_for_a_check_though_no_word_is_new(home: HomePage, compound: str) -> None:
    checked = last_check().checked_at
    rebuild(language="nb")
    wait(PAUSE)
    assert last_check().checked_at > checked


def test_no_check_is_made_before_its_time(
    home: HomePage, compound: str, index: Index, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    before = last_check()
    InformationPageFactory(parent=home, title="Hva er Zorlanda?")
    index.documents()
    with django_assert_max_num_queries(3):
        check_when_due()
    assert last_check().checked_at == before.checked_at
    IndexCheck.objects.update(took=timedelta(minutes=1))
    wait(PAUSE)
    assert last_check().found == 0
    wait(timedelta(minutes=20))
    assert last_check().found == 1


def test_what_was_found_is_looked_at_again(home: HomePage, compound: str) -> None:
    IndexCheck.objects.update(found=1, checked_at=timezone.now())
    check_when_due()
    assert last_check().found == 1
    wait(PAUSE)
    assert last_check().found == 0


def test_what_a_worker_has_in_hand_may_be_older_than_the_words(home: HomePage, compound: str) -> None:
    InformationPageFactory(parent=home)
    assert claim(1)
    check_index(language="nb")
    checked = last_check().checked_at
    wait(PAUSE)
    assert last_check().checked_at > checked


def test_a_check_that_found_nothing_is_made_again_a_day_later(home: HomePage, compound: str) -> None:
    checked = last_check().checked_at
    wait(CHECK_AFTER / 2)
    assert last_check().checked_at < checked
    wait(CHECK_AFTER / 2)
    assert last_check().checked_at > checked
