"""Private pages stay private, and are told of nowhere."""

from collections.abc import Callable

import pytest
from django.contrib.auth.models import Group
from django.test import Client
from wagtail.models import Page, PageViewRestriction

from base.models import User
from base.visibility import readable
from home.models import InformationPage
from home.tests.factories import InformationPageFactory, english_home
from projects.tests.languages import english

pytestmark = pytest.mark.django_db

SECRET = "hemmelig innhold"

type Protect = Callable[[Page], PageViewRestriction]


def by_password(page: Page) -> PageViewRestriction:
    return PageViewRestriction.objects.create(
        page=page, restriction_type=PageViewRestriction.PASSWORD, password="sesam"
    )


def by_login(page: Page) -> PageViewRestriction:
    return PageViewRestriction.objects.create(page=page, restriction_type=PageViewRestriction.LOGIN)


def by_group(page: Page) -> PageViewRestriction:
    restriction = PageViewRestriction.objects.create(page=page, restriction_type=PageViewRestriction.GROUPS)
    restriction.groups.add(Group.objects.create(name="Styret"))
    return restriction


every_way = pytest.mark.parametrize("protect", [by_password, by_login, by_group])


def is_kept(client: Client, page: Page) -> bool:
    response = client.get(page.url, follow=True)
    return SECRET not in response.content.decode()


@every_way
def test_a_private_page_is_not_shown(client: Client, protect: Protect) -> None:
    page = InformationPageFactory(lead=SECRET)
    assert not is_kept(client, page)
    protect(page)
    assert is_kept(client, page)


@every_way
def test_privacy_is_inherited(client: Client, protect: Protect) -> None:
    top = InformationPageFactory()
    page = InformationPageFactory(parent=InformationPageFactory(parent=top), lead=SECRET)
    protect(top)
    assert is_kept(client, page)


@every_way
def test_an_alias_of_a_private_page_is_private(client: Client, protect: Protect) -> None:
    page = InformationPageFactory(lead=SECRET)
    alias = page.create_alias(update_slug="alias")
    assert not is_kept(client, alias)
    protect(page)
    assert is_kept(client, alias)


@every_way
def test_a_page_below_an_alias_of_a_private_page_is_private(client: Client, protect: Protect) -> None:
    page = InformationPageFactory()
    alias = page.create_alias(update_slug="alias")
    child = InformationPageFactory(parent=alias, lead=SECRET)
    protect(page)
    assert is_kept(client, child)


def test_the_password_opens_the_page(client: Client) -> None:
    page = InformationPageFactory(lead=SECRET)
    restriction = by_password(page)
    address = f"/_util/authenticate_with_password/{restriction.pk}/{page.pk}/"
    wrong = client.post(address, {"password": "feil", "return_url": page.url}, follow=True)
    assert SECRET not in wrong.content.decode()
    right = client.post(address, {"password": "sesam", "return_url": page.url}, follow=True)
    assert SECRET in right.content.decode()


def test_who_has_signed_in_may_read_what_asks_for_that(client: Client) -> None:
    page = InformationPageFactory(lead=SECRET)
    by_login(page)
    client.force_login(User.objects.create_user("leser"))
    assert not is_kept(client, page)


def test_only_the_group_may_read_what_asks_for_it(client: Client) -> None:
    page = InformationPageFactory(lead=SECRET)
    restriction = by_group(page)
    user = User.objects.create_user("leser")
    client.force_login(user)
    assert is_kept(client, page)
    user.groups.add(*restriction.groups.all())
    assert not is_kept(client, page)


@every_way
def test_what_is_private_is_listed_nowhere(protect: Protect) -> None:
    english_home()
    private, public = InformationPageFactory(), InformationPageFactory()
    child = InformationPageFactory(parent=private)
    alias = private.create_alias(update_slug="alias")
    alias.copy_for_translation(english(), alias=True)
    assert readable(InformationPage.objects.all()).count() == 5
    protect(private)
    assert list(readable(InformationPage.objects.all())) == [public]
    assert not readable(Page.objects.filter(pk__in=[private.pk, child.pk, alias.pk])).exists()


def test_a_thousand_private_pages_are_no_burden() -> None:
    """Wagtail's own ``public()`` breaks on SQLite here: each private page becomes parameters of the query."""
    parent = InformationPageFactory()
    for _ in range(3):
        InformationPageFactory(parent=parent)
    private = InformationPageFactory()
    PageViewRestriction.objects.bulk_create(
        PageViewRestriction(page=private, restriction_type=PageViewRestriction.LOGIN) for _ in range(1200)
    )
    assert readable(InformationPage.objects.all()).count() == 4


def test_a_neighbour_whose_path_begins_alike_stays_public() -> None:
    pages = [InformationPageFactory() for _ in range(12)]
    by_login(pages[0])
    assert readable(InformationPage.objects.all()).count() == 11
