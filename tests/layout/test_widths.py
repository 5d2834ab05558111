"""Pages fit screens of every width, and paper."""

from typing import Any

import pytest
from playwright.sync_api import expect

from tests.browser.pages import addresses
from tests.conftest import OpenPage

pytestmark = pytest.mark.browser

WIDTHS = [320, 390, 768, 1440, 1920]

# Elements that reach beyond the screen, and elements that cut off their own text; what is hidden on purpose for
# screen readers alone is a pixel wide.
OVERFLOWING = """() => {
  const wide = document.scrollingElement.scrollWidth > window.innerWidth;
  const shown = [...document.body.querySelectorAll("*")].filter((e) => e.checkVisibility() && e.clientWidth > 1);
  const name = (e) => `${e.tagName.toLowerCase()}.${e.className?.baseVal ?? e.className}`;
  const beyond = wide ? shown.filter((e) => e.getBoundingClientRect().right > window.innerWidth + 1) : [];
  const cut = shown.filter((e) => {
    const style = getComputedStyle(e);
    return e.textContent.trim() && !e.matches("input") &&
      ["hidden", "clip"].includes(style.overflowX) && e.scrollWidth > e.clientWidth + 1;
  });
  return [...beyond.map((e) => `beyond the screen: ${name(e)}`), ...cut.map((e) => `cut off: ${name(e)}`)];
}"""


@pytest.mark.parametrize("address", [*addresses(), "/_gallery/"])
def test_nothing_reaches_beyond_the_screen_or_is_cut_off(open_page: OpenPage, address: str) -> None:
    page = open_page()
    page.goto(address)
    page.evaluate("document.querySelectorAll('main details').forEach((details) => { details.open = true; })")
    wrong: dict[int, Any] = {}
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 900})
        wrong |= {width: found} if (found := page.evaluate(OVERFLOWING)) else {}
    assert wrong == {}


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
