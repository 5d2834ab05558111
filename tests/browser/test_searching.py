"""What readers do with the search: narrow it without JavaScript, and be helped while they write where it runs."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.pages import Complaints
from tests.conftest import OpenPage
from tests.layout.axe import violations

pytestmark = pytest.mark.browser


def test_results_are_narrowed_widened_and_sorted_by_links_alone(open_page: OpenPage) -> None:
    phone: Page = open_page(java_script_enabled=False, locale="nb-NO", viewport={"width": 390, "height": 844})
    phone.goto("/sok/?q=prosjekt")
    narrow = phone.get_by_role("navigation", name="Avgrens treffene")
    expect(narrow).to_be_hidden()
    phone.get_by_text("Avgrens treffene").first.click()
    narrow.get_by_role("link", name=re.compile("^Prosjekt ")).click()
    expect(phone).to_have_url("/sok/?q=prosjekt&type=projects.projectpage")
    results = phone.get_by_role("main").get_by_role("article")
    narrowed = results.count()
    phone.get_by_role("link", name="Nyeste først").click()
    expect(phone).to_have_url("/sok/?q=prosjekt&type=projects.projectpage&order=date")
    expect(results).to_have_count(narrowed)
    phone.get_by_role("link", name="Fjern Type innhold: Prosjekt").click()
    expect(phone).to_have_url("/sok/?q=prosjekt&order=date")
    assert results.count() > narrowed


def test_on_a_wide_screen_the_choices_lie_open_beside_the_results(open_page: OpenPage) -> None:
    page: Page = open_page(java_script_enabled=False, locale="nb-NO", viewport={"width": 1440, "height": 900})
    page.goto("/sok/?q=prosjekt")
    choices = page.get_by_role("navigation", name="Avgrens treffene").bounding_box()
    result = page.get_by_role("main").get_by_role("article").first.bounding_box()
    assert choices and result
    assert choices["x"] > result["x"] + result["width"]
    assert choices["width"] < result["width"]


def test_a_suggestion_is_taken_with_the_keyboard(open_page: OpenPage, complaints: Complaints) -> None:
    page = open_page(locale="nb-NO", viewport={"width": 1280, "height": 900}, forced_colors="active")
    page.goto("/nyheter/")
    field = page.get_by_role("banner").get_by_role("combobox")
    before = page.get_by_role("heading", level=1).bounding_box()
    field.press_sequentially("vann")
    options = page.get_by_role("banner").get_by_role("option")
    expect(options.filter(has_text="Fremtidsrettet overvannshåndtering")).to_be_visible()
    expect(field).to_have_attribute("aria-expanded", "true")
    expect(page.get_by_role("banner").get_by_role("status")).to_contain_text("forslag")
    assert page.get_by_role("heading", level=1).bounding_box() == before
    field.press("ArrowDown")
    chosen = page.get_by_role("option", selected=True)
    expect(chosen).to_have_count(1)
    expect(field).to_have_attribute("aria-activedescendant", str(chosen.get_attribute("id")))
    assert list(violations(page)) == []
    field.press("Escape")
    expect(options).to_have_count(0)
    expect(field).to_have_value("vann")
    field.press_sequentially("s")
    title = options.filter(has_text="Fremtidsrettet overvannshåndtering")
    expect(title).to_be_visible()
    field.press("ArrowUp")
    while "Fremtidsrettet" not in page.get_by_role("option", selected=True).inner_text():
        field.press("ArrowUp")
    field.press("Enter")
    expect(page).to_have_url("/prosjekter/overvannshandtering/")
    assert complaints.told == []
