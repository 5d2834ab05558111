"""From an editor's first word to what a reader finds, in both languages."""

import pytest
from playwright.sync_api import Page, expect
from wagtail.models import Locale

from home.demo.users import EDITOR
from projects.models import ConferencePage, ProjectIndexPage, ProjectPage
from tests.browser.demo import index_changes
from tests.browser.editing import (
    add_row,
    choose_person,
    field,
    publish,
    publish_translation,
    sign_in,
    submit_for_translation,
    tab,
    translate,
)
from tests.conftest import OpenPage
from tests.demo import PASSWORD

pytestmark = pytest.mark.browser

STEPS = [("Markedsundersøkelse", "juni 2020"), ("Frist for innspill", "27.8.2020"), ("Anskaffelse", "Uavklart")]
SESSIONS = [("Kaffe og registrering", "09:00", "09:30"), ("Snømåking med sensorer", "09:30", "10:15")]
ARTICLE = {
    "Snøvarsling for gangveier": "Snow alerts for walkways",
    "Kommunen prøver ut sensorer som melder fra når gangveier må måkes.": "Sensors tell when walkways must be cleared.",
}
PROCESS = {
    "Markedsundersøkelse": "Market survey",
    "Frist for innspill": "Deadline for input",
    "Anskaffelse": "Procurement",
}
# The dash is kept with the time before it.
NINE_THIRTY = "09:30\u2060–10:15"
INVITATION = {"Dialogmøte om snøvarsling": "Dialogue on snow alerts"}
PROGRAMME = {
    "Kaffe og registrering": "Coffee and registration",
    "Snømåking med sensorer": "Clearing snow with sensors",
}
PERSON = "Rolle Vintervakt"


def write_person(page: Page) -> None:
    page.goto("/admin/snippets/projects/contactperson/add/")
    field(page, "Navn").fill(PERSON)
    field(page, "Telefon").fill("67 50 40 50")
    publish(page)


def write_project(page: Page) -> None:
    index = ProjectIndexPage.objects.get(locale__language_code="nb")
    page.goto(f"/admin/pages/add/projects/projectpage/{index.pk}/")
    field(page, "Tittel").fill("Snøvarsling for gangveier")
    field(page, "Ingress").fill("Kommunen prøver ut sensorer som melder fra når gangveier må måkes.")
    tab(page, "Prosess")
    for title, date in STEPS:
        step = add_row(page, "steps")
        field(step, "Tittel").fill(title)
        field(step, "Dato").fill(date)
    tab(page, "Kontaktpersoner")
    choose_person(page, add_row(page, "contacts"), PERSON)
    publish(page)


def write_conference(page: Page, project: ProjectPage) -> None:
    page.goto(f"/admin/pages/add/projects/conferencepage/{project.pk}/")
    field(page, "Tittel").fill("Dialogmøte om snøvarsling")
    field(page, "Dato").fill("3.12.2030")
    tab(page, "Program")
    for title, start, end in SESSIONS:
        session = add_row(page, "sessions")
        field(session, "Tittel").fill(title)
        field(session, "Starter").fill(f"03.12.2030 {start}")
        field(session, "Slutter").fill(f"03.12.2030 {end}")
        field(session, "Tittel").click()
    publish(page)


def translate_project(page: Page, project: ProjectPage) -> None:
    submit_for_translation(page, project.pk)
    translate(page, ARTICLE)
    tab(page, "Prosess")
    translate(page, PROCESS)
    tab(page, "Synlighet")
    translate(page, {project.slug: "snow-alerts"})
    publish_translation(page)


def translate_conference(page: Page, conference: ConferencePage) -> None:
    translated = conference.get_translation(Locale.objects.get(language_code="en"))
    page.goto(f"/admin/pages/{translated.pk}/edit/")
    translate(page, INVITATION)
    tab(page, "Program")
    translate(page, PROGRAMME)
    tab(page, "Synlighet")
    translate(page, {conference.slug: "dialogue"})
    publish_translation(page)


def find(page: Page, search: str, text: str, title: str) -> None:
    page.goto(search)
    searchbox = page.get_by_role("main").get_by_role("searchbox")
    searchbox.fill(text)
    searchbox.press("Enter")
    page.get_by_role("main").get_by_role("link", name=title).click()
    expect(page.get_by_role("heading", level=1)).to_have_text(title)


def test_what_an_editor_publishes_and_translates_is_found_in_both_languages(
    own_site: str, open_page: OpenPage, reader: Page
) -> None:
    editor = open_page(locale="nb-NO", viewport={"width": 1440, "height": 1000})
    sign_in(editor, EDITOR, PASSWORD)
    write_person(editor)
    write_project(editor)
    project = ProjectPage.objects.get(title="Snøvarsling for gangveier")
    write_conference(editor, project)
    conference = ConferencePage.objects.child_of(project).get()
    translate_project(editor, project)
    translate_conference(editor, conference)
    index_changes()

    find(reader, "/sok/", "sensorer gangveiene", "Snøvarsling for gangveier")
    expect(reader.get_by_role("main").locator("a[href='tel:+4767504050']")).to_be_visible()
    steps = reader.locator(".process-step__when")
    expect(steps).to_have_text(["Juni 2020", "27. august 2020", "Uavklart"])
    find(reader, "/en/search/", "walkways alert", "Snow alerts for walkways")
    expect(reader.get_by_role("main").locator("a[href='tel:+4767504050']")).to_be_visible()
    expect(steps).to_have_text(["June 2020", "27 August 2020", "To be decided"])
    find(reader, "/sok/", "snømåking", "Dialogmøte om snøvarsling")
    expect(reader.get_by_role("row").filter(has_text=NINE_THIRTY)).to_contain_text("Snømåking med sensorer")
    find(reader, "/en/search/", "clearing snow", "Dialogue on snow alerts")
    expect(reader.get_by_role("row").filter(has_text=NINE_THIRTY)).to_contain_text("Clearing snow with sensors")
