"""A page that becomes private does so in the other language at once."""

import pytest
from django.contrib.auth.models import Group
from django.test import Client, TestCase
from django.urls import reverse
from wagtail.models import Page, PageViewRestriction
from wagtail_localize.models import Translation
from wagtail_localize.operations import translate_object

from base.models import User
from home.tests.factories import InformationPageFactory, english_home
from projects.tests.languages import english

pytestmark = pytest.mark.django_db

SECRET = "hemmelig innhold"


@pytest.fixture
def norwegian() -> Page:
    english_home()
    page: Page = InformationPageFactory(lead=SECRET)
    return page


@pytest.fixture
def in_english(norwegian: Page) -> Page:
    """Its translation, submitted and published."""
    with TestCase.captureOnCommitCallbacks(execute=True):
        translate_object(norwegian, [english()])
    translated: Page = norwegian.get_translation(english())
    translated.save_revision().publish()
    return Page.objects.get(pk=translated.pk).specific


def set_privacy(admin: Client, page: Page, kind: str, *groups: Group, password: str = "") -> None:
    chosen = {"restriction_type": kind, "password": password, "groups": [group.pk for group in groups]}
    response = admin.post(reverse("wagtailadmin_pages:set_privacy", args=[page.pk]), chosen)
    assert response.json()["step"] == "set_privacy_done"


def is_shown(page: Page, client: Client | None = None) -> bool:
    """Whether the public, or whoever's browser it is, gets to see the page."""
    response = (client or Client()).get(page.url, follow=True)
    assert response.status_code == 200
    return SECRET in response.content.decode()


def opens(page: Page, password: str) -> bool:
    """Whether the password opens the page."""
    restriction = PageViewRestriction.objects.get(page=page)
    address = reverse("wagtailcore_authenticate_with_password", args=[restriction.pk, page.pk])
    response = Client().post(address, {"password": password, "return_url": page.url}, follow=True)
    return SECRET in response.content.decode()


def test_a_password_set_changed_and_removed_is_so_in_english_too(
    admin_client: Client, norwegian: Page, in_english: Page
) -> None:
    assert is_shown(in_english)
    set_privacy(admin_client, norwegian, "password", password="sesam")
    assert not is_shown(in_english)
    assert opens(in_english, "sesam")
    set_privacy(admin_client, norwegian, "password", password="ny sesam")
    assert not opens(in_english, "sesam")
    assert opens(in_english, "ny sesam")
    set_privacy(admin_client, norwegian, "none")
    assert is_shown(in_english)


def test_groups_that_may_read_a_page_may_read_it_in_english(
    admin_client: Client, client: Client, norwegian: Page, in_english: Page
) -> None:
    board, council = Group.objects.create(name="Styret"), Group.objects.create(name="Rådet")
    member = User.objects.create_user("leser")
    member.groups.add(board)
    client.force_login(member)
    set_privacy(admin_client, norwegian, "groups", board)
    assert not is_shown(in_english)
    assert is_shown(in_english, client)
    set_privacy(admin_client, norwegian, "groups", council)
    assert not is_shown(in_english, client)
    set_privacy(admin_client, norwegian, "groups", board, council)
    assert is_shown(in_english, client)
    set_privacy(admin_client, norwegian, "password", password="sesam")
    assert not is_shown(in_english, client)


def test_a_translation_that_was_left_public_gets_the_groups_when_privacy_is_saved_anew(
    admin_client: Client, client: Client, norwegian: Page, in_english: Page
) -> None:
    board = Group.objects.create(name="Styret")
    member = User.objects.create_user("leser")
    member.groups.add(board)
    client.force_login(member)
    set_privacy(admin_client, norwegian, "groups", board)
    PageViewRestriction.objects.filter(page=in_english).delete()
    assert is_shown(in_english)
    set_privacy(admin_client, norwegian, "groups", board)
    assert not is_shown(in_english)
    assert is_shown(in_english, client)


def test_what_a_translations_own_editor_makes_of_its_privacy_is_not_shared_back(
    admin_client: Client, norwegian: Page, in_english: Page
) -> None:
    set_privacy(admin_client, in_english, "password", password="sesam")
    assert is_shown(norwegian)
    assert not is_shown(in_english)
    set_privacy(admin_client, in_english, "none")
    assert is_shown(in_english)
    set_privacy(admin_client, norwegian, "password", password="sesam")
    set_privacy(admin_client, in_english, "none")
    assert not is_shown(norwegian)


def test_the_translation_of_a_private_page_stays_private_when_the_page_is_deleted(
    admin_client: Client, norwegian: Page, in_english: Page
) -> None:
    set_privacy(admin_client, norwegian, "password", password="sesam")
    admin_client.post(reverse("wagtailadmin_pages:delete", args=[norwegian.pk]))
    assert not Page.objects.filter(pk=norwegian.pk).exists()
    assert not is_shown(in_english)
    assert opens(in_english, "sesam")


def test_a_draft_in_english_becomes_private_too(admin_client: Client, norwegian: Page, in_english: Page) -> None:
    in_english.unpublish()
    set_privacy(admin_client, norwegian, "password", password="sesam")
    in_english.save_revision().publish()
    assert not is_shown(in_english)


def test_a_translation_that_was_cut_loose_keeps_its_own_privacy(
    admin_client: Client, norwegian: Page, in_english: Page
) -> None:
    Translation.objects.filter(source__object_id=norwegian.translation_key).update(enabled=False)
    set_privacy(admin_client, norwegian, "password", password="sesam")
    assert is_shown(in_english)
