"""What an editor is told who takes away a page that readers of another language still have."""

import pytest
from django.contrib.messages import WARNING, get_messages
from django.test import Client
from django.urls import reverse
from wagtail.models import Locale, Page

from base.models import User
from base.roles import editors_group

pytestmark = pytest.mark.django_db


@pytest.fixture
def editor(client: Client) -> Client:
    """An editor, signed in."""
    user = User.objects.create_user("redaktør")
    user.groups.add(editors_group())
    client.force_login(user)
    return client


@pytest.fixture
def norwegian() -> Page:
    """A published page, which stands beside the front page."""
    page: Page = Page.objects.get(depth=1).add_child(instance=Page(title="Ombruk", slug="ombruk"))
    return page


@pytest.fixture
def english(norwegian: Page) -> Page:
    """Its published translation."""
    locale, _ = Locale.objects.get_or_create(language_code="en")
    page = norwegian.copy_for_translation(locale)
    page.title = "Reuse <again>"
    page.save_revision().publish()
    return Page.objects.get(pk=page.pk)


def bulk(action: str, *pages: Page) -> str:
    address = reverse("wagtail_bulk_action", args=["wagtailcore", "page", action])
    return address + "?" + "&".join(f"id={page.pk}" for page in pages)


def take_away(editor: Client, action: str, *pages: Page) -> list[str]:
    """Carries out the action in the admin; the warnings that it gave, as HTML."""
    if action.startswith("bulk "):
        address = bulk(action.removeprefix("bulk "), *pages)
    else:
        address = reverse(f"wagtailadmin_pages:{action}", args=[pages[0].pk])
    response = editor.post(address)
    assert response.status_code == 302
    assert not Page.objects.live().filter(pk=pages[0].pk).exists()
    return [str(message) for message in get_messages(response.wsgi_request) if message.level == WARNING]


ACTIONS = pytest.mark.parametrize("action", ["unpublish", "delete", "bulk unpublish", "bulk delete"])


@ACTIONS
def test_the_language_that_still_has_the_page_is_named_with_the_way_there(
    editor: Client, norwegian: Page, english: Page, action: str
) -> None:
    (warning,) = take_away(editor, action, norwegian)
    assert "Reuse &lt;again&gt;" in warning
    assert str(english.locale) in warning
    assert f'href="{reverse("wagtailadmin_pages:edit", args=[english.pk])}"' in warning


@ACTIONS
def test_a_source_that_stays_when_its_translation_goes_is_named_too(
    editor: Client, norwegian: Page, english: Page, action: str
) -> None:
    (warning,) = take_away(editor, action, english)
    assert f'href="{reverse("wagtailadmin_pages:edit", args=[norwegian.pk])}"' in warning


@ACTIONS
def test_nothing_is_said_of_a_translation_that_nobody_reads(
    editor: Client, norwegian: Page, english: Page, action: str
) -> None:
    english.unpublish()
    assert take_away(editor, action, norwegian) == []


@pytest.mark.parametrize("action", ["bulk unpublish", "bulk delete"])
def test_nothing_is_said_when_both_languages_go(editor: Client, norwegian: Page, english: Page, action: str) -> None:
    assert take_away(editor, action, norwegian, english) == []


def test_publishing_many_says_nothing_of_other_languages(editor: Client, norwegian: Page, english: Page) -> None:
    response = editor.post(bulk("publish", norwegian))
    assert not [message for message in get_messages(response.wsgi_request) if message.level == WARNING]
