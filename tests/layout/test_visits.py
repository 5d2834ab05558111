"""Every public page, visited once: the browser does not complain, everything fits, and axe-core finds nothing wrong."""

import pytest

from tests.browser.pages import PAGES, Complaints, addresses
from tests.conftest import OpenPage
from tests.layout.axe import violations_in_all_looks
from tests.layout.widths import overflowing

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("address", addresses())
def test_a_page_is_shown_without_complaint_fits_every_screen_and_is_accessible(
    open_page: OpenPage, complaints: Complaints, address: str
) -> None:
    page = open_page()
    page.goto(address, wait_until="networkidle")
    # No script breaks, no file is missing, no policy is violated; the status of a page that is not there is an error.
    told = [] if address in PAGES["not found"] else [*complaints.told]
    assert (told, overflowing(page), violations_in_all_looks(page)) == ([], {}, [])
