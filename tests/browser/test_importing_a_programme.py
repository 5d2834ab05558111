"""An editor takes in the programme that the organisers keep in a spreadsheet."""

import re

import pytest
from playwright.sync_api import Page, expect

from home.demo.users import EDITOR
from projects.models import ConferencePage
from tests.browser.editing import publish, sign_in
from tests.conftest import OpenPage
from tests.demo import PASSWORD

pytestmark = pytest.mark.browser

HEADINGS = "Starter;Slutter;Tittel;Type;Spor;Foredragsholdere"
WRONG = ["09:00;09:30;Kaffe og registrering;Pause;;", "halv ti;10:15;Slik melder veiene fra;Tale;;"]
RIGHT = [
    "09:00;09:30;Kaffe og registrering;Pause;;",
    "09:30;10:15;Slik melder veiene fra;Innlegg;Drift;Åse Ødegård (Vegvesenet)",
    "09:30;10:15;Hva data koster;Innlegg;Økonomi;",
]


def choose(page: Page, rows: list[str]) -> None:
    content = "\r\n".join([HEADINGS, *rows]).encode("utf-8-sig")
    page.get_by_label("Regneark").set_input_files({"name": "program.csv", "mimeType": "text/csv", "buffer": content})
    page.get_by_role("button", name="Les inn regnearket").click()


def test_a_programme_is_taken_in_once_what_was_wrong_is_put_right(
    own_site: str, open_page: OpenPage, reader: Page
) -> None:
    editor = open_page(locale="nb-NO", viewport={"width": 1440, "height": 1000})
    conference = ConferencePage.objects.get(slug="dialogkonferanse-2019", locale__language_code="nb")
    kept = conference.sessions.count()
    sign_in(editor, EDITOR, PASSWORD)
    editor.goto(f"/admin/pages/{conference.pk}/edit/")
    editor.get_by_role("button", name="Handlinger", exact=True).first.click()
    editor.get_by_role("link", name="Program fra regneark").click()

    choose(editor, WRONG)
    problems = editor.get_by_role("table", name="Hva som er galt, rad for rad").locator("tbody tr")
    expect(problems).to_have_count(2)
    expect(problems.first).to_contain_text(re.compile("3.*Starter.*halv ti.*09:30", re.DOTALL))
    assert ConferencePage.objects.get(pk=conference.pk).latest_revision_id == conference.latest_revision_id

    choose(editor, RIGHT)
    expect(editor.locator(".messages .success")).to_contain_text(
        f"3 nye programposter, 0 som sto der fra før, {kept} tatt ut"
    )
    expect(editor.get_by_role("tab", name="Program")).to_have_attribute("aria-selected", "true")
    publish(editor)

    reader.goto(conference.url)
    expect(reader.get_by_role("main")).to_contain_text("Slik melder veiene fra")
    expect(reader.get_by_role("main")).to_contain_text("Åse Ødegård")
