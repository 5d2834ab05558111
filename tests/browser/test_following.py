"""A reader follows a process by e-mail and leaves again, without JavaScript."""

import re

import pytest
from django.core import mail
from playwright.sync_api import Page, expect

from projects.models import ProjectPage, Subscription, Topic
from projects.subscriptions.links import Wish, confirmation_token, leave_token
from tests.conftest import OpenPage
from tests.layout.axe import violations_in_all_looks
from tests.layout.widths import OVERFLOWING

pytestmark = pytest.mark.browser

PROJECTS = {"nb": "/prosjekter/ombruk/", "en": "/en/projects/reuse/"}


def link_of(message: str, name: str) -> str:
    """The path of a link in a mail."""
    found = re.search(rf"https?://[^/]+(\S*/{name}/\S+)", message)
    assert found
    return found[1]


def send(page: Page) -> None:
    """Press the one button in the page's content."""
    page.locator("main form").get_by_role("button").click()


@pytest.mark.parametrize("language", ["nb", "en"])
def test_a_reader_follows_and_leaves_without_javascript(own_site: str, reader: Page, language: str) -> None:
    reader.goto(PROJECTS[language])
    form = reader.locator(".subscribe-form")
    form.get_by_role("textbox").fill("navn@")
    send(reader)
    expect(form.get_by_role("textbox")).to_have_value("navn@")
    expect(form.locator(".ds-validation-message")).to_be_visible()
    form.get_by_role("textbox").fill("leser@example.org")
    send(reader)
    expect(reader).to_have_url(re.compile("/check-your-mail/"))
    assert not Subscription.objects.exists()
    reader.goto(link_of(str(mail.outbox[-1].body), "confirm"))
    send(reader)
    expect(reader.get_by_role("heading", level=1)).to_be_visible()
    follower = Subscription.objects.get()
    assert (follower.email, follower.language) == ("leser@example.org", language)


def test_the_pages_that_mails_lead_to_are_accessible_and_fit_the_narrowest_screen(
    own_site: str, open_page: OpenPage
) -> None:
    key = ProjectPage.objects.get(slug="ombruk").translation_key
    follower = Subscription.objects.create(email="leser@example.org", topic=Topic.PROCESS, key=key, language="nb")
    confirm = confirmation_token(Wish("leser@example.org", Topic.PROCESS, key, "nb"))
    page = open_page()
    for address in (f"confirm/{confirm}/", f"leave/{leave_token([follower])}/", "confirm/abc/"):
        page.goto(f"/subscribe/{address}")
        for press in (False, True):
            if press and page.locator("main form").count():
                send(page)
            assert violations_in_all_looks(page) == [], address
            page.set_viewport_size({"width": 320, "height": 800})
            assert page.evaluate(OVERFLOWING) == [], address
            assert page.locator("meta[name=robots]").get_attribute("content") == "noindex"
    assert not Subscription.objects.exists()
