"""Each page is valid HTML, and says of itself what browsers, search engines and screen readers ask."""

import itertools
import json
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from xml.etree.ElementTree import Element

import pytest

from tests.browser.pages import PAGES
from tests.layout.html import links, meta, parsed, text_of, validated

pytestmark = pytest.mark.browser

HEADINGS = {f"h{level}": level for level in range(1, 7)}
REFERENCES = ["aria-labelledby", "aria-describedby", "aria-controls", "for", "list", "headers"]
# What has no address of its own has no canonical one and is not shared.
WITHOUT_ADDRESS = {
    address
    for name, pair in PAGES.items()
    if name.startswith(("search", "following")) or name == "not found"
    for address in pair
}

type Check = Callable[[Element], object]


@pytest.fixture(scope="module")
def documents(sent: dict[str, bytes]) -> dict[str, Element]:
    """The pages, parsed without an error."""
    return {address: parsed(html) for address, html in sent.items()}


@pytest.fixture(scope="module")
def articles(documents: dict[str, Element]) -> dict[str, Element]:
    """Those that have an address of their own."""
    return {address: document for address, document in documents.items() if address not in WITHOUT_ADDRESS}


def failing(documents: dict[str, Element], check: Check) -> dict[str, object]:
    """What the check finds wrong, by address."""
    return {address: wrong for address, document in documents.items() if (wrong := check(document))}


def test_the_nu_validator_finds_nothing_wrong(sent: dict[str, bytes], tmp_path: Path) -> None:
    assert list(validated(sent, tmp_path)) == []


def test_ids_are_unique(documents: dict[str, Element]) -> None:
    def repeated(document: Element) -> list[str]:
        ids = Counter(element.get("id") for element in document.iter() if element.get("id"))
        return [name for name, times in ids.items() if name and times > 1]

    assert failing(documents, repeated) == {}


def test_every_reference_to_an_id_resolves(documents: dict[str, Element]) -> None:
    def dangling(document: Element) -> list[str]:
        ids = {element.get("id") for element in document.iter()}
        named = [name for e in document.iter() for attribute in REFERENCES for name in e.get(attribute, "").split()]
        jumps = [e.get("href", "")[1:] for e in document.iter("a") if e.get("href", "").startswith("#")]
        return [name for name in named + jumps if name not in ids]

    assert failing(documents, dangling) == {}


def test_every_field_has_a_label(documents: dict[str, Element]) -> None:
    def unlabelled(document: Element) -> list[str | None]:
        labelled = {label.get("for") for label in document.iter("label")}
        fields = [e for tag in ("input", "select", "textarea") for e in document.iter(tag) if e.get("type") != "hidden"]
        return [e.get("id") or e.get("name") for e in fields if e.get("id") not in labelled]

    assert failing(documents, unlabelled) == {}


def test_headings_begin_with_one_h1_and_skip_no_level(documents: dict[str, Element]) -> None:
    def wrong(document: Element) -> list[str]:
        main = next(document.iter("main"))
        found = [(HEADINGS[str(e.tag)], text_of(e)) for e in main.iter() if e.tag in HEADINGS]
        jumps = [text for (above, _), (level, text) in itertools.pairwise(found) if level > above + 1]
        first = [] if found and found[0][0] == 1 else ["does not begin with h1"]
        return first + jumps + (["not one h1"] if len(list(document.iter("h1"))) != 1 else [])

    assert failing(documents, wrong) == {}


def test_each_page_names_its_language_and_itself(documents: dict[str, Element]) -> None:
    for address, document in documents.items():
        assert document.get("lang") == ("en" if address.startswith("/en/") else "nb"), address
        named, _, by = (document.findtext(".//title") or "").strip().rpartition(" – ")
        assert named and by, address


def test_each_article_describes_itself_to_search_engines_and_where_it_is_shared(articles: dict[str, Element]) -> None:
    def missing(document: Element) -> list[str]:
        names = ["og:title", "og:description", "og:type", "og:url", "og:site_name"]
        absent = [name for name in names if not meta(document, name, "property")]
        return absent + ([] if meta(document, "description") else ["description"])

    assert failing(articles, missing) == {}


def test_each_article_names_its_own_address_and_translations_that_name_it(
    site: str, articles: dict[str, Element]
) -> None:
    named = {
        address: {
            language: link.get("href", "")
            for link in links(document, "alternate")
            if (language := link.get("hreflang"))
        }
        for address, document in articles.items()
    }
    for address, document in articles.items():
        (canonical,) = links(document, "canonical")
        own = canonical.get("href", "")
        assert own == site + address.partition("?")[0]
        assert set(named[address]) == {"nb", "en"}, address
        assert own in named[address].values(), address
        for other in named[address].values():
            assert named[other.removeprefix(site)] == named[address], address


def test_structured_data_is_json_with_a_type(articles: dict[str, Element]) -> None:
    for address, document in articles.items():
        blocks = document.findall(".//script[@type='application/ld+json']")
        things = [json.loads(block.text or "") for block in blocks]
        assert things, address
        assert all(thing["@context"] == "https://schema.org" and thing["@type"] for thing in things), address


def test_every_picture_has_an_alternative_text_or_says_that_it_has_none(documents: dict[str, Element]) -> None:
    def silent(document: Element) -> list[str]:
        return [e.get("src", "") for e in document.iter("img") if e.get("alt") is None]

    assert failing(documents, silent) == {}
