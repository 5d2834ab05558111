"""What a reader can do on a phone without JavaScript."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.pages import SOURCE_PAGES

pytestmark = pytest.mark.browser


@pytest.mark.parametrize(("norwegian", "english"), SOURCE_PAGES)
def test_each_source_page_leads_to_its_translation_and_back(reader: Page, norwegian: str, english: str) -> None:
    reader.goto(norwegian)
    expect(reader.locator("html")).to_have_attribute("lang", "nb")
    reader.get_by_role("link", name="English").click()
    expect(reader).to_have_url(english)
    expect(reader.locator("html")).to_have_attribute("lang", "en")
    reader.get_by_role("link", name="Norsk (bokmål)").click()
    expect(reader).to_have_url(norwegian)
