"""Counting searches."""

import logging
import threading
from collections import Counter
from datetime import timedelta
from queue import Queue
from typing import Any

import pytest
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries, Settings

from projects.processes.tests.clock import Clock
from search.models import SearchCount
from search.statistics import flush, ping_address, record_click, record_search, recording, tally, writing
from search.statistics.tally import Counts, Key
from search.tests.counting import rows

pytestmark = pytest.mark.usefixtures("counted")


def test_searches_are_added_up_and_written_later(django_assert_num_queries: DjangoAssertNumQueries) -> None:
    with django_assert_num_queries(0):
        record_search(language="nb", query="Overvann", total=3)
        record_search(language="nb", query=" overvann? ", total=0)
        record_search(language="nb", query="ombruk", total=1)
    assert not SearchCount.objects.exists()
    assert rows() == {"overvann": (2, 1, 0), "ombruk": (1, 0, 0)}


def test_two_writes_add_up() -> None:
    for _ in range(3):
        record_search(language="nb", query="overvann", total=0)
        record_search(language="en", query="overvann", total=0)
        flush()
    assert [(row.language, row.searches) for row in SearchCount.objects.all()] == [("en", 3), ("nb", 3)]


def test_each_day_of_the_municipality_has_its_own(monkeypatch: pytest.MonkeyPatch) -> None:
    clock = Clock(monkeypatch)
    clock.set(2027, 7, 14, 23, 59, 59)
    record_search(language="nb", query="overvann", total=1)
    clock.run(timedelta(seconds=1))
    record_search(language="nb", query="overvann", total=1)
    flush()
    days = SearchCount.objects.order_by("day").values_list("day", flat=True)
    assert [day.isoformat() for day in days] == ["2027-07-14", "2027-07-15"]


@pytest.mark.parametrize(
    "query",
    [
        "ola.nordmann@example.com",
        "67 50 40 50",
        "+47 675 04 050",
        "ring 67504050",
        "01019012345",
        "010190 12345",
        "født 01.01.1990",
        "٦٧٥٠٤٠٥٠",
        "et helt brev " * 6,
    ],
)
def test_what_may_be_personal_is_counted_without_its_words(query: str) -> None:
    record_search(language="nb", query=query, total=0)
    record_click(language="nb", query=query)
    assert rows() == {"": (1, 1, 0)}
    assert ping_address(query, "nb") == ""


def test_clicks_count_where_somebody_searched_that_day() -> None:
    record_search(language="nb", query="overvann", total=2)
    record_click(language="nb", query="Overvann")
    record_click(language="nb", query="noe ingen søkte etter")
    assert rows() == {"overvann": (1, 0, 1)}
    assert rows() == {"overvann": (1, 0, 1)}
    assert not recording._tally


def test_a_click_waits_once_for_the_process_that_has_its_search() -> None:
    record_click(language="nb", query="overvann")
    flush()
    SearchCount.objects.create(day=timezone.localdate(), language="nb", query="overvann", searches=1)
    assert rows() == {"overvann": (1, 0, 1)}


def test_a_day_has_room_for_so_many_searches(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(writing, "MOST_A_DAY", 2)
    for query in ["a", "b", "c", "d", "a"]:
        record_search(language="nb", query=query, total=0)
    assert rows() == {"a": (2, 2, 0), "b": (1, 1, 0), "": (2, 2, 0)}
    record_search(language="nb", query="a", total=1)
    record_search(language="nb", query="e", total=1)
    assert rows() == {"a": (3, 2, 0), "b": (1, 1, 0), "": (3, 2, 0)}


def test_what_cannot_be_written_is_logged_and_given_up(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def fail(counts: object) -> None:
        raise RuntimeError("away")

    monkeypatch.setattr(recording, "write", fail)
    record_search(language="nb", query="hemmelig", total=1)
    flush()
    monkeypatch.undo()
    assert rows() == {}
    (record,) = caplog.records
    assert record.levelno == logging.ERROR
    assert "hemmelig" not in caplog.text


def test_a_language_that_the_site_has_not_is_not_counted() -> None:
    record_search(language="xx", query="overvann", total=1)
    assert rows() == {}


def test_two_processes_that_write_at_the_same_time_add_up(monkeypatch: pytest.MonkeyPatch) -> None:
    """The other one writes between this one's looking for rows and its adding to them."""
    key = Key(timezone.localdate(), "nb", "overvann")
    make_rows = writing._make_rows

    def meanwhile(*arguments: Any) -> set[Key]:
        found = make_rows(*arguments)
        monkeypatch.setattr(writing, "_make_rows", make_rows)
        writing.write({key: Counter(searches=2, without_hits=1)})
        return found

    monkeypatch.setattr(writing, "_make_rows", meanwhile)
    writing.write({key: Counter(searches=3, clicks=1)})
    assert rows() == {"overvann": (5, 1, 1)}


def test_counts_are_written_once_by_a_thread_of_their_own(monkeypatch: pytest.MonkeyPatch, settings: Settings) -> None:
    written: Queue[tuple[str, Counts]] = Queue()

    def write(counts: Counts) -> Counts:
        written.put((threading.current_thread().name, counts))
        return {}

    monkeypatch.setattr(recording, "write", write)
    monkeypatch.setattr(recording, "_flush_at_exit", lambda: None)
    settings.SEARCH_STATISTICS_SECONDS = 0.05
    for _ in range(3):
        record_search(language="nb", query="overvann", total=1)
    thread, counts = written.get(timeout=20)
    assert thread != threading.current_thread().name
    assert [amounts["searches"] for amounts in counts.values()] == [3]
    assert written.empty()


def test_a_flood_of_different_searches_fills_no_memory(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tally, "MOST_KEPT", 2)
    for query in ["a", "b", "c", "d"]:
        record_search(language="nb", query=query, total=1)
    record_search(language="nb", query="a", total=1)
    assert rows() == {"a": (2, 0, 0), "b": (1, 0, 0), "": (2, 0, 0)}
