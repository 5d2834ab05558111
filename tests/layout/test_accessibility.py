"""axe-core finds nothing to complain of in any component, nor where colours are forced."""

import pytest

from tests.conftest import OpenPage
from tests.layout.axe import RULES, violations, violations_in_all_looks

pytestmark = pytest.mark.browser

# The gallery shows one landmark in several examples.
GALLERY_RULES = RULES | {"landmark-unique": {"enabled": False}}


def test_axe_finds_no_violation_in_any_component(open_page: OpenPage) -> None:
    page = open_page()
    page.goto("/_gallery/")
    assert violations_in_all_looks(page, GALLERY_RULES) == []


def test_forced_colours_leave_everything_reachable(open_page: OpenPage) -> None:
    page = open_page(forced_colors="active")
    page.goto("/prosjekter/ombruk/")
    assert list(violations(page)) == []
