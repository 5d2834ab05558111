"""What axe-core (https://github.com/dequelabs/axe-core) finds wrong with a page in the browser."""

from collections.abc import Iterator
from typing import Any, Literal

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

WIDTHS = [390, 1280]
SCHEMES: list[Literal["light", "dark"]] = ["light", "dark"]
# Target size (WCAG 2.2, 2.5.8: 24 px) is off unless asked for.
RULES = {"target-size": {"enabled": True}}
OPEN_ALL = "document.querySelectorAll('details').forEach((details) => { details.open = true; })"
# The whole answer, with what went well, takes as long to fetch as to find.
RUN = "(options) => axe.run(options).then(({ violations }) => violations)"


def violations(page: Page, rules: dict[str, Any] = RULES) -> Iterator[str]:
    """What axe-core finds, each with the elements concerned, with everything opened that opens."""
    page.evaluate(OPEN_ALL)
    if not page.evaluate("'axe' in window"):
        page.evaluate(Axe().axe_script)
    for violation in page.evaluate(RUN, {"resultTypes": ["violations"], "rules": rules}):
        yield f"{violation['id']}: {[node['target'] for node in violation['nodes']]}"


def violations_in_all_looks(page: Page, rules: dict[str, Any] = RULES) -> list[str]:
    """Those at each width in light and dark."""
    found = []
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 900})
        for scheme in SCHEMES:
            page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
            found += [f"{width} px, {scheme}: {violation}" for violation in violations(page, rules)]
    return found
