"""What editors may do, and what stays with administrators."""

import pytest
from django.contrib.auth.models import Group
from django.test import Client
from django.urls import reverse
from wagtail.models import GroupPagePermission, Page

from base.models import User
from base.roles import EDITORS, editors_group

pytestmark = pytest.mark.django_db


@pytest.fixture
def editor() -> Client:
    """An editor, signed in."""
    user = User.objects.create_user("redaktør")
    user.groups.add(editors_group())
    client = Client()
    client.force_login(user)
    return client


@pytest.mark.parametrize(
    "name",
    [
        "wagtailadmin_home",
        "wagtailimages:index",
        "wagtailimages:add",
        "wagtaildocs:index",
        "wagtaildocs:add",
        "wagtailsnippets_projects_contactperson:list",
        "wagtailsnippets_projects_contactperson:add",
        "wagtailsnippets_projects_theme:add",
        "wagtailsnippets_base_footertext:add",
        "wagtailsnippets_base_alert:add",
    ],
)
def test_an_editor_comes_to_what_editors_maintain(editor: Client, name: str) -> None:
    assert editor.get(reverse(name)).status_code == 200


@pytest.mark.parametrize(
    "name",
    [
        "wagtailusers_users:index",
        "wagtailusers_users:add",
        "wagtailusers_groups:index",
        "wagtailsites:index",
        "wagtaillocales:index",
        "wagtailadmin_workflows:index",
    ],
)
def test_users_groups_sites_and_languages_stay_with_administrators(editor: Client, name: str) -> None:
    response = editor.get(reverse(name))
    assert (response.status_code, response.get("Location")) == (302, reverse("wagtailadmin_home"))


def test_settings_stay_with_administrators(editor: Client) -> None:
    response = editor.get(reverse("wagtailsettings:edit", args=["base", "sitesettings"]), follow=True)
    assert response.redirect_chain == [] or response.redirect_chain[-1][0] == reverse("wagtailadmin_home")
    assert "municipality_name" not in response.content.decode()


def test_an_editor_may_edit_publish_and_translate_every_page(editor: Client) -> None:
    home = Page.objects.get(depth=2)
    user = User.objects.get(username="redaktør")
    permissions = home.permissions_for_user(user)
    assert permissions.can_edit()
    assert permissions.can_publish()
    assert permissions.can_add_subpage()
    assert user.has_perm("wagtail_localize.submit_translation")
    assert editor.get(reverse("wagtailadmin_pages:edit", args=[home.pk])).status_code == 200


def test_making_the_group_again_changes_nothing() -> None:
    first = editors_group()
    permissions = set(first.permissions.values_list("pk", flat=True))
    pages = GroupPagePermission.objects.filter(group=first).count()
    assert editors_group() == first
    assert set(first.permissions.values_list("pk", flat=True)) == permissions
    assert GroupPagePermission.objects.filter(group=first).count() == pages
    assert Group.objects.filter(name=EDITORS).count() == 1


def test_who_is_in_no_group_does_not_come_in(client: Client) -> None:
    client.force_login(User.objects.create_user("leser"))
    response = client.get(reverse("wagtailadmin_home"))
    assert response.status_code in {302, 403}
