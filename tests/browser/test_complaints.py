"""Nothing in the admin makes the browser complain: no script breaks, no file is missing, no policy is violated."""

import re

import pytest
from playwright.sync_api import Page, expect

from projects.models import ProjectPage
from tests.browser.editing import add_row, tab
from tests.browser.pages import Complaints

pytestmark = pytest.mark.browser


def admin_addresses() -> dict[str, str]:
    """The screens where editors spend their time."""
    norwegian, english = (ProjectPage.objects.get(slug=slug) for slug in ("ombruk", "reuse"))
    return {
        "dashboard": "/admin/",
        "explorer": f"/admin/pages/{norwegian.get_parent().pk}/",
        "page editor": f"/admin/pages/{norwegian.pk}/edit/",
        "translation editor": f"/admin/pages/{english.pk}/edit/",
        "preview": f"/admin/pages/{norwegian.pk}/edit/preview/?mode=",
        "submission for translation": f"/admin/localize/submit/page/{norwegian.pk}/",
        "contact persons": "/admin/snippets/projects/contactperson/",
        "pictures": "/admin/images/",
    }


def test_the_admin_is_shown_without_complaint(editor: Page, complaints: Complaints) -> None:
    for name, address in admin_addresses().items():
        answer = editor.goto(address, wait_until="networkidle")
        assert answer is not None
        assert (name, answer.status, complaints.told) == (name, 200, [])


def test_previews_and_choosers_open_without_complaint(editor: Page, complaints: Complaints) -> None:
    editor.goto(admin_addresses()["page editor"])
    editor.get_by_role("button", name="Vis eller skjul forhåndsvisning").click()
    preview = editor.frame_locator("#w-preview-iframe, iframe[id*=preview]").first
    expect(preview.get_by_role("heading", level=1)).to_be_visible()
    tab(editor, "Kontaktpersoner")
    add_row(editor, "contacts").get_by_role("button", name=re.compile("^Velg")).click()
    expect(editor.get_by_role("dialog").get_by_role("link").first).to_be_visible()
    assert complaints.told == []
