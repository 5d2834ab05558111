"""The addresses that the demo content is known by."""

from itertools import pairwise

import pytest
from django.test import Client

from base.tests.reading import parse
from home.tests.addresses import public_addresses
from home.tests.fixtures import Show

ADDRESSES = {
    "/": "/en/",
    "/prosjekter/": "/en/projects/",
    "/prosjekter/overvannshandtering/": "/en/projects/stormwater-management/",
    "/prosjekter/overvannshandtering/dialogkonferanse-2019/": (
        "/en/projects/stormwater-management/dialogue-conference-2019/"
    ),
    "/prosjekter/stimulab/": "/en/projects/stimulab/",
    "/prosjekter/ombruk/": "/en/projects/reuse/",
    "/prosjekter/datadrevet-samskaping/": "/en/projects/data-driven-co-creation/",
    "/kalender/": "/en/calendar/",
    "/nyheter/": "/en/news/",
    "/nyheter/smartcity-baerum/": "/en/news/smartcity-baerum/",
    "/kontaktpersoner/": "/en/contact-persons/",
}
HEADINGS = {"h1", "h2", "h3", "h4", "h5", "h6"}


@pytest.mark.parametrize(("norwegian", "english"), ADDRESSES.items())
def test_a_page_leads_to_its_translation_and_back(show: Show, norwegian: str, english: str) -> None:
    for address, language, other in ((norwegian, "nb", english), (english, "en", norwegian)):
        document = parse(show(address))
        assert document.get("lang") == language
        alternates = {
            link.get("hreflang"): link.get("href")
            for link in document.iter("link")
            if link.get("rel") == "alternate" and link.get("hreflang")
        }
        assert alternates == {"nb": f"http://localhost{norwegian}", "en": f"http://localhost{english}"}
        switcher = [link.get("href") for link in document.iter("a") if link.get("hreflang")]
        assert switcher == [other]


@pytest.mark.parametrize("address", ["/sok/?q=ombruk", "/en/search/?q=reuse"])
def test_search_has_an_address_in_each_language(demo_content: None, db: None, client: Client, address: str) -> None:
    assert client.get(address).status_code == 200


def test_every_page_has_a_translation_and_says_that_it_is_a_demonstration(show: Show) -> None:
    addresses = public_addresses()
    norwegian = [address for address in addresses if not address.startswith("/en/")]
    assert len(addresses) == 2 * len(norwegian) > 20
    for address in addresses:
        document = parse(show(address))
        assert document.find(".//*[@class='demo-banner']") is not None, address
        assert document.find(".//meta[@name='robots']").get("content") == "noindex", address  # type: ignore[union-attr]  # None fails the test as well


def test_every_page_has_one_heading_of_the_first_level_and_none_is_skipped(show: Show) -> None:
    for address in public_addresses():
        levels = [int(part.tag[1]) for part in parse(show(address)).iter() if part.tag in HEADINGS]
        assert levels.count(1) == 1, address
        assert levels[0] == 1, address
        assert all(after <= before + 1 for before, after in pairwise(levels)), (address, levels)


def test_every_picture_says_what_it_shows_or_that_it_is_decoration(show: Show) -> None:
    for address in public_addresses():
        document = parse(show(address))
        assert all(picture.get("alt") is not None for picture in document.iter("img")), address


def test_no_identifier_is_used_twice_on_a_page(show: Show) -> None:
    for address in public_addresses():
        ids = [part.get("id") for part in parse(show(address)).iter() if part.get("id")]
        assert len(ids) == len(set(ids)), address


def test_english_pages_lead_to_english_pages(show: Show) -> None:
    for address in public_addresses():
        if address.startswith("/en/"):
            links = [link for link in parse(show(address)).iter("a") if not link.get("hreflang")]
            within = [link.get("href", "") for link in links if link.get("href", "").startswith("/")]
            assert [target for target in within if not target.startswith("/en/")] == [], address


def test_every_link_within_the_site_leads_somewhere(show: Show, client: Client) -> None:
    targets: dict[str, str] = {}
    for address in public_addresses():
        document = parse(show(address))
        for link in document.iter("a"):
            target = link.get("href", "")
            assert target, (address, "".join(link.itertext()))
            if target.startswith("#"):
                assert document.find(f".//*[@id='{target[1:]}']") is not None, (address, target)
            elif target.startswith("/"):
                targets[target.split("#")[0]] = address
    for target, source in targets.items():
        assert client.get(target).status_code == 200, (source, target)
