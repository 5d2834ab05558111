"""What a reader meets where there is no page, or where the site is broken."""

import pytest
from django.db import connection
from django.template import engines
from django.test import Client, RequestFactory

from base.views.errors import server_error


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("address", "language", "heading", "search"),
    [
        ("/finnes-ikke/", "nb", "Vi finner ikke siden", "/sok/"),
        ("/prosjekter/../../etc/passwd", "nb", "Vi finner ikke siden", "/sok/"),
        ("/en/no-such-page/", "en", "We cannot find the page", "/en/search/"),
        ("/media/finnes-ikke.png", "nb", "Vi finner ikke siden", "/sok/"),
        ("/documents/999/rapport.pdf", "nb", "Vi finner ikke siden", "/sok/"),
    ],
)
def test_an_unknown_address_answers_in_its_language_with_search_on_it(
    client: Client, address: str, language: str, heading: str, search: str
) -> None:
    response = client.get(address, headers={"accept-language": "de"})
    html = response.content.decode()
    assert response.status_code == 404
    assert f'<html lang="{language}"' in html
    assert heading in html
    assert f'action="{search}"' in html
    assert 'name="robots" content="noindex"' in html
    assert 'href=""' not in html


@pytest.mark.django_db
@pytest.mark.parametrize("method", ["get", "post", "put", "delete"])
def test_an_unknown_address_is_unknown_to_every_method(client: Client, method: str) -> None:
    assert getattr(client, method)("/finnes-ikke/").status_code == 404


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("address", "language", "heading"),
    [("/", "nb", "Skjemaet ble ikke mottatt"), ("/en/", "en", "The form was not received")],
)
def test_a_form_that_is_not_recognised_is_answered_in_the_sites_own_words(
    address: str, language: str, heading: str
) -> None:
    response = Client(enforce_csrf_checks=True).post(address, {"password": "x"})
    html = response.content.decode()
    assert response.status_code == 403
    assert f'<html lang="{language}"' in html
    assert f"<h1>{heading}</h1>" in html
    assert "<style" not in html


def test_a_broken_site_answers_without_templates_and_without_its_database(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*args: object, **kwargs: object) -> None:
        raise RuntimeError("broken")

    monkeypatch.setattr(connection, "cursor", broken)
    monkeypatch.setattr(engines["django"], "get_template", broken)
    response = server_error(RequestFactory().get("/"))
    html = response.content.decode()
    assert response.status_code == 500
    assert "Noe gikk galt" in html
    assert "Something went wrong" in html


@pytest.mark.django_db
def test_a_view_that_breaks_gives_that_page(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*args: object, **kwargs: object) -> None:
        raise RuntimeError("broken")

    monkeypatch.setattr("base.serving._route", broken)
    response = Client(raise_request_exception=False).get("/")
    assert response.status_code == 500
    assert "Noe gikk galt" in response.content.decode()
