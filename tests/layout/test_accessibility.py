"""axe-core finds nothing to complain of, whatever the page, language, width and colours."""

from collections.abc import Iterator
from typing import Any, Literal

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from tests.browser.pages import addresses
from tests.conftest import OpenPage

pytestmark = pytest.mark.browser

WIDTHS = [390, 1280]
SCHEMES: list[Literal["light", "dark"]] = ["light", "dark"]
# Target size (WCAG 2.2, 2.5.8: 24 px) is off unless asked for.
RULES = {"target-size": {"enabled": True}}
# The gallery shows one landmark in several examples.
GALLERY_RULES = RULES | {"landmark-unique": {"enabled": False}}
OPEN_ALL = "document.querySelectorAll('details').forEach((details) => { details.open = true; })"


def violations(page: Page, rules: dict[str, Any] = RULES) -> Iterator[str]:
    """What axe-core finds, each with the elements concerned."""
    results: dict[str, Any] = Axe().run(page, options={"resultTypes": ["violations"], "rules": rules}).response
    for violation in results["violations"]:
        yield f"{violation['id']}: {[node['target'] for node in violation['nodes']]}"


def in_all_looks(page: Page, rules: dict[str, Any] = RULES) -> list[str]:
    """The violations at each width in light and dark, with everything opened that opens."""
    page.evaluate(OPEN_ALL)
    found = []
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 900})
        for scheme in SCHEMES:
            page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
            found += [f"{width} px, {scheme}: {violation}" for violation in violations(page, rules)]
    return found


@pytest.mark.parametrize("address", addresses())
def test_axe_finds_no_violation(open_page: OpenPage, address: str) -> None:
    page = open_page()
    page.goto(address)
    assert in_all_looks(page) == []


def test_axe_finds_no_violation_in_any_component(open_page: OpenPage) -> None:
    page = open_page()
    page.goto("/_gallery/")
    assert in_all_looks(page, GALLERY_RULES) == []


def test_forced_colours_leave_everything_reachable(open_page: OpenPage) -> None:
    page = open_page(forced_colors="active")
    page.goto("/prosjekter/ombruk/")
    page.evaluate(OPEN_ALL)
    assert list(violations(page)) == []
