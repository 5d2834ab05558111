"""What the project adds to the admin is closed to whoever may only sign in there, however it is asked for."""

import re
from collections.abc import Iterator

import pytest
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Permission
from django.test import Client
from django.urls import reverse
from wagtail import hooks
from wagtail.snippets.models import get_snippet_models

from base.checks import OUR_APPS
from home.tests.factories import norwegian_home
from projects.tests.factories import ConferencePageFactory, ContactPersonFactory

# It tells how a date is understood, and nothing of the site.
OPEN = {"fuzzy-dates/interpret/"}


def added() -> Iterator[str]:
    """The addresses that the apps' hooks add, below that of the admin."""
    for register in hooks.get_hooks("register_admin_urls"):
        if register.__module__.partition(".")[0] in OUR_APPS:
            yield from (str(pattern.pattern) for pattern in register())


ADDED = sorted(set(added()) - OPEN)
LISTS = [
    model.snippet_viewset.get_url_name(name)
    for model in get_snippet_models()
    if model._meta.app_label in OUR_APPS
    for name in ("list", "list_results", "add")
]


@pytest.fixture
def guest(db: None, client: Client) -> Client:
    """Somebody who may use the admin, and nothing in it."""
    user = get_user_model().objects.create_user("gjest", "gjest@example.org", "secret")
    user.user_permissions.add(Permission.objects.get(codename="access_admin"))
    client.force_login(user)
    assert client.get(reverse("wagtailadmin_home")).status_code == 200
    return client


def assert_turned_away(guest: Client, address: str) -> None:
    for response in (guest.get(address), guest.post(address)):
        is_sent_home = response.status_code == 302 and response["Location"] == reverse("wagtailadmin_home")
        assert is_sent_home or response.status_code in {403, 405}, (address, response.status_code)


@pytest.mark.parametrize("pattern", ADDED)
def test_an_address_of_the_projects_own_turns_away_who_may_not(guest: Client, pattern: str) -> None:
    page, person = ConferencePageFactory(parent=norwegian_home()), ContactPersonFactory()
    values = {
        "page_id": page.pk,
        "parent_page_id": page.get_parent().pk,
        "content_type_app_name": "projects",
        "content_type_model_name": "newspage",
        "pk": person.pk,
    }
    path = re.sub(r"<\w+:(\w+)>", lambda match: str(values[match[1]]), pattern)
    assert_turned_away(guest, f"/admin/{path}")


@pytest.mark.parametrize("name", LISTS)
def test_a_list_of_snippets_turns_away_who_may_not(guest: Client, name: str) -> None:
    assert_turned_away(guest, reverse(name))
