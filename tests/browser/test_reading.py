"""What a reader can do on a phone without JavaScript."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.pages import SOURCE_PAGES
from tests.conftest import OpenPage

pytestmark = pytest.mark.browser


@pytest.fixture
def phone(open_page: OpenPage) -> Page:
    """A reader's telephone without JavaScript."""
    return open_page(java_script_enabled=False, locale="nb-NO", viewport={"width": 390, "height": 844})


@pytest.mark.parametrize(("norwegian", "english"), SOURCE_PAGES)
def test_each_source_page_leads_to_its_translation_and_back(reader: Page, norwegian: str, english: str) -> None:
    reader.goto(norwegian)
    title = reader.get_by_role("heading", level=1).inner_text()
    expect(reader.locator("html")).to_have_attribute("lang", "nb")
    reader.get_by_role("link", name="English").click()
    expect(reader).to_have_url(english)
    expect(reader.locator("html")).to_have_attribute("lang", "en")
    reader.get_by_role("link", name="Norsk (bokmål)").click()
    expect(reader).to_have_url(norwegian)
    expect(reader.get_by_role("heading", level=1)).to_have_text(title)


def test_the_menu_opens_and_leads_on(phone: Page) -> None:
    phone.goto("/")
    link = phone.get_by_role("navigation", name="Hovedmeny").get_by_role("link", name="Prosjekter")
    expect(link).to_be_hidden()
    phone.get_by_text("Meny", exact=True).click()
    link.click()
    expect(phone).to_have_url("/prosjekter/")


def test_the_search_in_the_header_finds_a_page(phone: Page) -> None:
    phone.goto("/kontaktpersoner/")
    phone.get_by_text("Meny", exact=True).click()
    searchbox = phone.get_by_role("banner").get_by_role("searchbox")
    searchbox.fill("ombruk")
    searchbox.press("Enter")
    phone.get_by_role("main").get_by_role("link", name=re.compile("ombruk", re.IGNORECASE)).first.click()
    expect(phone).to_have_url("/prosjekter/ombruk/")


def test_the_list_of_projects_is_narrowed_and_widened_again(phone: Page) -> None:
    phone.goto("/prosjekter/")
    cards = phone.get_by_role("main").get_by_role("article")
    everything = cards.count()
    narrow = phone.get_by_role("navigation", name="Avgrens listen")
    completed = narrow.get_by_role("link", name="Avsluttet")
    expect(completed).to_be_hidden()
    narrow.get_by_text("Avgrens listen").click()
    completed.click()
    expect(phone).to_have_url("/prosjekter/?status=completed")
    expect(completed).to_have_attribute("aria-current", "true")
    assert 0 < cards.count() < everything
    narrow.get_by_role("link", name="Vis alle").click()
    expect(cards).to_have_count(everything)


def test_a_contact_person_folds_round_a_telephone_link(phone: Page) -> None:
    phone.goto("/prosjekter/ombruk/")
    person = phone.get_by_role("region", name="Kontaktpersoner").locator("details")
    link = person.locator("a[href='tel:+4767504050']")
    expect(link).to_be_visible()
    person.locator("summary").click()
    expect(link).to_be_hidden()
    person.locator("summary").click()
    expect(link).to_be_visible()


def test_the_keyboard_skips_to_the_content(reader: Page) -> None:
    reader.goto("/prosjekter/ombruk/")
    reader.keyboard.press("Tab")
    skip = reader.get_by_role("link", name="Hopp til hovedinnhold")
    expect(skip).to_be_focused()
    expect(skip).to_be_in_viewport()
    reader.keyboard.press("Enter")
    expect(reader).to_have_url("/prosjekter/ombruk/#main")
    reader.keyboard.press("Tab")
    expect(reader.get_by_role("main").locator(":focus")).to_have_count(1)


def test_breadcrumbs_lead_up_to_the_front_page(reader: Page) -> None:
    reader.goto("/prosjekter/overvannshandtering/dialogkonferanse-2019/")
    trail = reader.get_by_role("navigation", name="Du er her")
    for address in ("/prosjekter/overvannshandtering/", "/prosjekter/"):
        trail.get_by_role("link").last.click()
        expect(reader).to_have_url(address)
    trail.get_by_role("link", name="Forside").click()
    expect(reader).to_have_url("/")
