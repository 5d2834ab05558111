"""Counting searches."""

import logging
from collections.abc import Iterator
from datetime import timedelta

import pytest
from django.test import Client, RequestFactory
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries

from projects.processes.tests.clock import Clock
from search.models import SearchCount
from search.statistics import flush, is_counted, ping_address, record_click, record_search, recording, writing

BROWSER = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0"


@pytest.fixture(autouse=True)
def counted(db: None) -> Iterator[None]:
    """Nothing is left over from another test, nor for the next."""
    recording._tally.take()
    yield
    recording._tally.take()


def rows() -> dict[str, tuple[int, int, int]]:
    """What is written: searches, without hits, clicks."""
    flush()
    return {row.query: (row.searches, row.without_hits, row.clicks) for row in SearchCount.objects.all()}


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
    SearchCount.objects.create(day=recording.timezone.localdate(), language="nb", query="overvann", searches=1)
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


def test_a_request_counts_if_it_is_a_readers_own_search(rf: RequestFactory) -> None:
    headers = {"User-Agent": BROWSER}
    assert is_counted(rf.get("/sok/", {"q": "overvann"}, headers=headers))
    assert not is_counted(rf.get("/sok/", {"q": "overvann", "page": "2"}, headers=headers))
    assert not is_counted(rf.get("/sok/", {"q": "overvann", "type": "news"}, headers=headers))
    assert not is_counted(rf.head("/sok/", {"q": "overvann"}, headers=headers))
    assert not is_counted(rf.get("/sok/", {"q": "overvann"}, headers={**headers, "Sec-Purpose": "prefetch;prerender"}))
    assert not is_counted(rf.get("/sok/", {"q": "overvann"}, headers={"User-Agent": "Googlebot/2.1"}))
    signed_in = rf.get("/sok/", {"q": "overvann"}, headers=headers)
    signed_in.COOKIES["sessionid"] = "x"
    assert not is_counted(signed_in)


@pytest.mark.parametrize(("language", "address"), [("nb", "/sok/klikk"), ("en", "/en/search/click")])
def test_a_browsers_ping_counts_a_click(client: Client, language: str, address: str) -> None:
    record_search(language=language, query="Overvann & snø", total=1)
    ping = ping_address("Overvann & snø", language)
    assert ping.startswith(f"{address}?")
    same_origin = {"Sec-Fetch-Site": "same-origin"}
    response = client.post(ping, b"PING", content_type="text/ping", headers=same_origin)
    assert (response.status_code, response.content) == (204, b"")
    assert rows() == {"overvann snø": (1, 0, 1)}
    assert "Set-Cookie" not in response.headers


@pytest.mark.parametrize(
    ("parameters", "headers"),
    [
        ("q=overvann", {"Sec-Fetch-Site": "cross-site"}),
        ("q=overvann", {"User-Agent": "some-crawler"}),
        ("q=overvann&x=" + "x" * 1000, {}),
        ("q=overvann%00", {"Cookie": "sessionid=x"}),
        ("", {}),
    ],
)
def test_other_pings_are_answered_alike_and_not_counted(
    client: Client, parameters: str, headers: dict[str, str]
) -> None:
    record_search(language="nb", query="overvann", total=1)
    assert client.post(f"{reverse('search_click')}?{parameters}", headers=headers).status_code == 204
    assert rows() == {"overvann": (1, 0, 0)}


def test_a_ping_is_posted(client: Client) -> None:
    assert client.get(reverse("search_click"), {"q": "overvann"}).status_code == 405
