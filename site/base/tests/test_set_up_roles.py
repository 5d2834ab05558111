"""The command that gives a site its editors' group."""

from io import StringIO

import pytest
from django.contrib.auth.models import Group
from django.core.management import call_command
from django.test import Client
from django.urls import reverse

from base.models import User
from base.roles import EDITORS

pytestmark = pytest.mark.django_db


def set_up_roles() -> str:
    output = StringIO()
    call_command("set_up_roles", stdout=output)
    return output.getvalue()


def test_a_new_site_gets_a_group_whose_members_come_to_the_contact_persons(client: Client) -> None:
    assert not Group.objects.filter(name=EDITORS).exists()
    assert set_up_roles() == "The group “Redaktører” has what editors need. Members: 0.\n"
    user = User.objects.create_user("redaktør")
    user.groups.add(Group.objects.get(name=EDITORS))
    client.force_login(user)
    assert client.get(reverse("wagtailsnippets_projects_contactperson:list")).status_code == 200


def test_a_group_that_lost_a_permission_gets_it_back_and_keeps_its_members() -> None:
    set_up_roles()
    group = Group.objects.get(name=EDITORS)
    group.user_set.add(User.objects.create_user("redaktør"))
    permissions = set(group.permissions.all())
    group.permissions.clear()
    assert set_up_roles().endswith("Members: 1.\n")
    assert set(group.permissions.all()) == permissions != set()
