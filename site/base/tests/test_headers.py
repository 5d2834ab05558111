"""What every response says to browsers and caches."""

import pytest
from django.test import Client

pytestmark = pytest.mark.django_db

PUBLIC = ["/", "/en/", "/finnes-ikke/", "/sok/", "/robots.txt", "/livez", "/administrasjon/"]


def policy(client: Client, address: str) -> dict[str, list[str]]:
    header = client.get(address).headers["Content-Security-Policy"]
    return {name: values for name, *values in (directive.split() for directive in header.split(";"))}


@pytest.mark.parametrize("address", PUBLIC)
def test_the_public_policy_allows_nothing_inline_and_nothing_from_elsewhere(client: Client, address: str) -> None:
    directives = policy(client, address)
    assert directives["default-src"] == ["'none'"]
    assert directives["script-src"] == directives["style-src"] == ["'self'"]
    assert directives["base-uri"] == directives["object-src"] == ["'none'"]
    assert directives["frame-ancestors"] == directives["form-action"] == ["'self'"]
    allowed = {value for values in directives.values() for value in values}
    assert allowed <= {"'none'", "'self'"}


def test_the_admin_has_the_looser_policy_that_it_needs_and_no_more(client: Client) -> None:
    directives = policy(client, "/admin/login/")
    assert directives["script-src"] == directives["style-src"] == ["'self'", "'unsafe-inline'"]
    allowed = {value for values in directives.values() for value in values}
    assert allowed <= {"'none'", "'self'", "'unsafe-inline'", "data:", "blob:"}


@pytest.mark.parametrize("address", PUBLIC)
def test_the_language_comes_from_the_address_alone(client: Client, address: str) -> None:
    client.cookies["django_language"] = "en"
    response = client.get(address, headers={"accept-language": "en"})
    assert "accept-language" not in response.headers.get("Vary", "").lower()
    if not address.startswith("/en/") and response["Content-Type"].startswith("text/html"):
        assert '<html lang="nb"' in response.content.decode()


@pytest.mark.parametrize("address", PUBLIC)
def test_nothing_is_guessed_and_no_address_is_told_to_others(client: Client, address: str) -> None:
    headers = client.get(address).headers
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["X-Frame-Options"] == "SAMEORIGIN"
    assert headers["Referrer-Policy"] == "strict-origin-when-cross-origin"


def test_a_reader_gets_no_cookie(client: Client) -> None:
    for address in PUBLIC:
        assert not client.get(address).cookies, address


def test_a_page_that_has_not_changed_is_not_sent_again(client: Client) -> None:
    first = client.get("/")
    again = client.get("/", headers={"if-none-match": first["ETag"]})
    assert again.status_code == 304
    assert again["Content-Security-Policy"] == first["Content-Security-Policy"]
