"""From an editor's first word to what a reader finds, in both languages."""

import re

import pytest
from django.core.management import call_command
from playwright.sync_api import Page, expect

from home.demo.users import EDITOR
from projects.models import ProjectIndexPage, ProjectPage
from tests.browser.demo import PASSWORD
from tests.browser.editing import add_row, choose_person, field, publish, sign_in, tab
from tests.conftest import OpenPage

pytestmark = pytest.mark.browser

STEPS = [("Markedsundersøkelse", "juni 2020"), ("Frist for innspill", "27.8.2020"), ("Anskaffelse", "Uavklart")]
SESSIONS = [("Kaffe og registrering", "09:00", "09:30"), ("Snømåking med sensorer", "09:30", "10:15")]
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
    for number, (title, date) in enumerate(STEPS):
        step = add_row(page, "steps", number)
        field(step, "Tittel").fill(title)
        field(step, "Dato").fill(date)
    tab(page, "Kontaktpersoner")
    choose_person(page, add_row(page, "contacts", 0), PERSON)
    publish(page)


def write_conference(page: Page, project: ProjectPage) -> None:
    page.goto(f"/admin/pages/add/projects/conferencepage/{project.pk}/")
    field(page, "Tittel").fill("Dialogmøte om snøvarsling")
    field(page, "Dato").fill("3.12.2030")
    tab(page, "Program")
    for number, (title, start, end) in enumerate(SESSIONS):
        session = add_row(page, "sessions", number)
        field(session, "Tittel").fill(title)
        field(session, "Starter").fill(f"03.12.2030 {start}")
        field(session, "Slutter").fill(f"03.12.2030 {end}")
        field(session, "Tittel").click()
    publish(page)


def find(page: Page, search: str, text: str, title: str) -> None:
    page.goto(search)
    field = page.get_by_role("main").get_by_role("searchbox")
    field.fill(text)
    field.press("Enter")
    page.get_by_role("main").get_by_role("link", name=title).click()
    expect(page.get_by_role("heading", level=1)).to_have_text(title)


def test_what_an_editor_publishes_and_translates_is_found_in_both_languages(
    own_site: str, open_page: OpenPage, reader: Page
) -> None:
    editor = open_page(locale="nb-NO", viewport={"width": 1440, "height": 1000})
    sign_in(editor, EDITOR, PASSWORD)
    write_person(editor)
    write_project(editor)
    write_conference(editor, ProjectPage.objects.get(title="Snøvarsling for gangveier"))
    call_command("index_worker", "--once")
    reader.goto("/sok/?q=gangveiene")
    find(reader, "/sok/", "snøvarsling gangveiene", "Snøvarsling for gangveier")
