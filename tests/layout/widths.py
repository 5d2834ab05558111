"""Whether a page in the browser fits screens of every width."""

from typing import Any

from playwright.sync_api import Page

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


def overflowing(page: Page) -> dict[int, Any]:
    """What reaches beyond the screen or is cut off, by width in pixels, with everything opened that opens."""
    page.evaluate("document.querySelectorAll('main details').forEach((details) => { details.open = true; })")
    wrong: dict[int, Any] = {}
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 900})
        wrong |= {width: found} if (found := page.evaluate(OVERFLOWING)) else {}
    return wrong
