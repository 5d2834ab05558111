"""No English word of the interface on a Norwegian page, nor the reverse."""

import re
from gettext import GNUTranslations

import pytest
from django.conf import settings
from django.test import Client
from django.utils.translation import get_language_info

from base.tests.reading import all_texts, parse
from home.tests.addresses import public_addresses
from home.tests.fixtures import Show

OTHER_PAGES = ["/finnes-ikke/", "/sok/", "/sok/?q=ombruk", "/sok/?q=xyzzy"]
OTHER_ENGLISH_PAGES = ["/en/no-such-page/", "/en/search/", "/en/search/?q=reuse", "/en/search/?q=xyzzy"]
# The switcher names each language in the language itself.
LANGUAGE_NAMES = {get_language_info(code)["name_local"].capitalize() for code, _ in settings.LANGUAGES}


def interface() -> dict[str, str]:
    """The interface's English texts with their Norwegian ones, where the two differ and nothing is to be filled in."""
    path = settings.LOCALE_PATHS[0] / "nb" / "LC_MESSAGES" / "django.mo"
    with path.open("rb") as file:
        catalog = GNUTranslations(file)._catalog  # type: ignore[attr-defined]  # the only way to list them
    pairs = {key: text for key, text in catalog.items() if isinstance(key, str) and key and key != text}
    return {key.split("\x04")[-1]: text for key, text in pairs.items() if not re.search(r"%\(?\w|\{", key)}


def texts_on(html: str) -> set[str]:
    return all_texts(parse(html)) - LANGUAGE_NAMES


def test_the_interface_has_a_catalog() -> None:
    assert len(interface()) > 200


@pytest.mark.parametrize("language", ["nb", "en"])
def test_no_text_of_the_interface_is_in_the_other_language(show: Show, client: Client, language: str) -> None:
    pairs = interface()
    english, norwegian = set(pairs), set(pairs.values())
    foreign = english - norwegian if language == "nb" else norwegian - english
    pages = {
        address: show(address) for address in public_addresses() if address.startswith("/en/") is (language == "en")
    }
    pages |= {
        address: client.get(address).content.decode()
        for address in (OTHER_ENGLISH_PAGES if language == "en" else OTHER_PAGES)
    }
    assert len(pages) > 15
    found = {address: sorted(texts_on(html) & foreign) for address, html in pages.items()}
    assert {address: words for address, words in found.items() if words} == {}


def test_dates_are_written_in_the_language_of_the_page(show: Show) -> None:
    months = {
        "nb": r"januar|februar|mars|mai|juni|juli|oktober|desember",
        "en": r"January|February|March|May|June|July",
    }
    for address in public_addresses():
        language, other = ("en", "nb") if address.startswith("/en/") else ("nb", "en")
        dates = {"".join(part.itertext()) for part in parse(show(address)).iter("time")}
        assert not [text for text in dates if re.search(rf"\b({months[other]})\b", text)], (address, language, dates)
