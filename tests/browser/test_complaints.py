"""Nothing on any page makes the browser complain: no script breaks, no file is missing, no policy is violated."""

import pytest
from playwright.sync_api import Page, expect
from wagtail.models import Page as WagtailPage

from tests.browser.pages import PAGES, Complaints, addresses
from tests.conftest import OpenPage

pytestmark = pytest.mark.browser

# The browser counts the status of a page that is not there as an error.
FOUND = [address for address in addresses() if address not in PAGES["not found"]]


@pytest.mark.parametrize("address", FOUND)
def test_a_public_page_is_shown_without_complaint(open_page: OpenPage, complaints: Complaints, address: str) -> None:
    page = open_page()
    page.goto(address, wait_until="networkidle")
    assert complaints.told == []
