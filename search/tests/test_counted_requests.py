"""Which requests are counted, and how a browser tells that a result was opened."""

import pytest
from django.test import Client, RequestFactory
from django.urls import reverse

from search.statistics import is_counted, ping_address, record_search
from search.tests.counting import rows

pytestmark = pytest.mark.usefixtures("counted")

BROWSER = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0"


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
