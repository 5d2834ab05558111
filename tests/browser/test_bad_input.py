"""What an editor writes wrong is said beside it, in Norwegian, and nothing that was written is lost."""

import pytest
from playwright.sync_api import Locator, Page, expect

from projects.models import ConferencePage, ProjectPage
from tests.browser.editing import add_row, field, save_wrong_draft, tab

pytestmark = pytest.mark.browser


def errors_beside(text_field: Locator) -> Locator:
    """What Wagtail says is wrong with the field."""
    return text_field.locator("xpath=ancestor::*[@data-field-wrapper]").locator(".w-field__errors")


def edit(page: Page, kind: type[ConferencePage] | type[ProjectPage], slug: str) -> None:
    page.goto(f"/admin/pages/{kind.objects.get(slug=slug, locale__language_code='nb').pk}/edit/")


def test_a_date_is_interpreted_while_it_is_typed(editor: Page) -> None:
    edit(editor, ProjectPage, "datadrevet-samskaping")
    tab(editor, "Prosess")
    step = add_row(editor, "steps")
    date = field(step, "Dato")
    date.press_sequentially("høsten 2020")
    understood = step.locator("output[data-fuzzy-date]")
    expect(understood).to_contain_text("Forstått som høsten 2020")
    date.fill("tirsdag kanskje")
    expect(understood).to_contain_text("«tirsdag kanskje» ble ikke forstått som en dato.")


def test_a_date_that_is_none_is_refused_beside_its_field(editor: Page) -> None:
    edit(editor, ProjectPage, "datadrevet-samskaping")
    tab(editor, "Prosess")
    step = add_row(editor, "steps")
    field(step, "Tittel").fill("Et steg til")
    date = field(step, "Dato")
    date.fill("tirsdag kanskje")
    save_wrong_draft(editor)
    tab(editor, "Prosess")
    expect(errors_beside(date)).to_contain_text("tirsdag kanskje")
    expect(errors_beside(date)).to_contain_text("Skriv for eksempel")
    expect(date).to_have_value("tirsdag kanskje")
    expect(field(step, "Tittel")).to_have_value("Et steg til")


def test_a_session_that_ends_before_it_starts_is_refused_beside_its_end(editor: Page) -> None:
    edit(editor, ConferencePage, "dialogkonferanse-2019")
    tab(editor, "Program")
    session = add_row(editor, "sessions")
    field(session, "Tittel").fill("Baklengs")
    field(session, "Starter").fill("10.04.2019 12:00")
    field(session, "Slutter").fill("10.04.2019 11:00")
    field(session, "Tittel").click()
    save_wrong_draft(editor)
    tab(editor, "Program")
    expect(errors_beside(field(session, "Slutter"))).to_contain_text("Programposten slutter før den starter.")
    expect(field(session, "Tittel")).to_have_value("Baklengs")
    expect(field(session, "Starter")).to_have_value("10.04.2019 12:00")
    expect(field(session, "Slutter")).to_have_value("10.04.2019 11:00")


def test_a_telephone_number_that_is_none_is_refused_beside_its_field(editor: Page) -> None:
    editor.goto("/admin/snippets/projects/contactperson/add/")
    field(editor, "Navn").fill("Rolle Vintervakt")
    field(editor, "Telefon").fill("123")
    save_wrong_draft(editor)
    expect(errors_beside(field(editor, "Telefon"))).to_contain_text("«123» er ikke et telefonnummer")
    expect(field(editor, "Telefon")).to_have_value("123")
    expect(field(editor, "Navn")).to_have_value("Rolle Vintervakt")
