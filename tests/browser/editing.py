"""What an editor does in Wagtail's admin, in the words of the Norwegian interface."""

import re

from django.urls import reverse
from playwright.sync_api import Locator, Page, expect

PUBLISH_TRANSLATION = re.compile("^Publiser.* Engelsk$")


def sign_in(page: Page, username: str, password: str) -> None:
    """By the form, as a person does."""
    page.goto("/admin/")
    page.get_by_label("Brukernavn").fill(username)
    page.locator("input[type=password]").fill(password)
    page.get_by_role("button", name="Logg inn").click()
    expect(page).to_have_url("/admin/")


def field(form: Page | Locator, label: str) -> Locator:
    """The text field of that label, whether or not it is marked as required."""
    return form.get_by_role("textbox", name=re.compile(rf"^{label}\W*$"))


def tab(page: Page, name: str) -> None:
    """Show one of the form's tabs."""
    page.get_by_role("tab", name=name).click()


def add_row(page: Page, relation: str) -> Locator:
    """Add a row to a page's children; its fields are found within."""
    number = page.locator(f"#id_{relation}-TOTAL_FORMS").input_value()
    page.locator(f"#id_{relation}-ADD").click()
    row = page.locator(f"#inline_child_{relation}-{number}")
    expect(row).to_be_visible()
    return row


def choose_person(page: Page, row: Locator, name: str) -> None:
    """Choose a contact person in the chooser's dialogue."""
    row.get_by_role("button", name=re.compile("^Velg")).click()
    page.get_by_role("dialog").get_by_role("link", name=re.compile(name)).click()
    expect(row.get_by_text(name)).to_be_visible()


def publish(page: Page) -> None:
    """Publish what the form holds, and wait until it is."""
    page.get_by_role("button", name="Flere handlinger").last.click()
    page.locator("button[name='action-publish']").click()
    expect(page.locator(".messages .success")).to_contain_text("publisert")


def save_wrong_draft(page: Page) -> None:
    """Save what the form holds without publishing it; the form comes back, with what is wrong."""
    page.get_by_role("button", name="Lagre kladd").click()
    expect(page.locator(".messages")).to_contain_text("feil")


def submit_for_translation(page: Page, pk: int) -> None:
    """Send a page and those below it to be translated into English; the translation's editor opens."""
    page.goto(reverse("wagtail_localize:submit_page_translation", args=[pk]))
    page.get_by_label("Engelsk").check()
    page.locator("#id_include_subtree").check()
    page.get_by_role("button", name="Send inn").click()
    expect(page.get_by_role("button", name=PUBLISH_TRANSLATION)).to_be_visible()


def translate(page: Page, texts: dict[str, str]) -> None:
    """Write the translation of each text of the tab that is shown."""
    for source, target in texts.items():
        segment = page.locator("li.incomplete", has=page.get_by_text(source, exact=True))
        segment.get_by_role("button", name="Oversett").click()
        segment.get_by_role("textbox").fill(target)
        segment.get_by_role("button", name="Lagre").click()
        expect(segment).to_have_count(0)


def publish_translation(page: Page) -> None:
    """Publish it with nothing left to translate, and wait until it is."""
    page.get_by_role("button", name=PUBLISH_TRANSLATION).click()
    expect(page.locator(".messages .success")).to_contain_text("publisert")
