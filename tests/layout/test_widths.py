"""Components fit screens of every width, and pages fit paper."""

import pytest
from playwright.sync_api import expect

from tests.conftest import OpenPage
from tests.layout.widths import overflowing

pytestmark = pytest.mark.browser


def test_nothing_in_any_component_reaches_beyond_the_screen_or_is_cut_off(open_page: OpenPage) -> None:
    page = open_page()
    page.goto("/_gallery/")
    assert overflowing(page) == {}


def test_paper_shows_the_content_and_not_what_only_a_screen_can_do(open_page: OpenPage) -> None:
    page = open_page()
    page.goto("/prosjekter/ombruk/")
    page.emulate_media(media="print")
    for hidden in ("Hovedmeny", "Språk", "Du er her"):
        expect(page.get_by_role("navigation", name=hidden)).to_be_hidden()
    expect(page.get_by_role("search")).to_be_hidden()
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    expect(page.locator(".process-timeline__step").first).to_be_visible()
    expect(page.locator("main a[href^='tel:']").first).to_be_visible()


def test_paper_spells_the_addresses_of_links_out(open_page: OpenPage) -> None:
    page = open_page()
    page.goto("/nyheter/smartcity-baerum/")
    page.emulate_media(media="print")
    link = page.locator("main a[href^='http']").first
    shown = link.evaluate("(link) => getComputedStyle(link, '::after').content")
    assert str(link.get_attribute("href")) in shown
