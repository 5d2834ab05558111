"""An address where there is nothing."""

import pytest
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.browser


@pytest.mark.parametrize(
    ("address", "language", "said", "searched", "results"),
    [
        ("/finnes-ikke/", "nb", "Vi finner ikke siden", "ombruk", "/prosjekter/ombruk/"),
        ("/en/no-such-page/", "en", "We cannot find the page", "reuse", "/en/projects/reuse/"),
    ],
)
def test_what_is_not_there_offers_a_search_in_the_language_of_its_address(
    reader: Page, address: str, language: str, said: str, searched: str, results: str
) -> None:
    answer = reader.goto(address)
    assert answer is not None
    assert answer.status == 404
    expect(reader.locator("html")).to_have_attribute("lang", language)
    expect(reader.get_by_role("heading", level=1)).to_have_text(said)
    field = reader.get_by_role("main").get_by_role("searchbox")
    field.fill(searched)
    field.press("Enter")
    expect(reader.get_by_role("main").locator(f"a[href='{results}']").first).to_be_visible()
