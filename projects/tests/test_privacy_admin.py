"""Administrators delete a contact person for privacy, and read and keep the report."""

from pathlib import Path

import pytest
from django.test import Client
from django.urls import reverse
from pytest_django import Settings

from base.models import User
from base.roles import editors_group
from projects.models import ContactDeletion, ContactPerson, ProjectPage
from projects.tests.factories import ContactPersonFactory, ProjectContactFactory, ProjectPageFactory

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("index_at_once")]

NAME = "Åse Bjørnø"


@pytest.fixture(autouse=True)
def own_media(settings: Settings, tmp_path: Path) -> None:
    """The names of files that other tests uploaded are none of the report's."""
    settings.MEDIA_ROOT = tmp_path


@pytest.fixture
def administrator(client: Client) -> Client:
    """Signed in."""
    client.force_login(User.objects.create_superuser("administrator"))
    return client


@pytest.fixture
def person() -> ContactPerson:
    """Somebody who is contact for a project."""
    person: ContactPerson = ContactPersonFactory(name=NAME, email="ase@example.org", phone="+4791234567")
    ProjectContactFactory(page__lead=f"{NAME} svarer.", person=person)
    return person


def delete(client: Client, person: ContactPerson, name: str = NAME) -> ContactDeletion | None:
    client.post(reverse("delete_for_privacy", args=[person.pk]), {"name": name})
    return ContactDeletion.objects.first()


def test_the_name_must_be_typed(administrator: Client, person: ContactPerson) -> None:
    assert delete(administrator, person, "Åse") is None
    assert ContactPerson.objects.filter(pk=person.pk).exists()
    assert delete(administrator, person, " åse bjørnø ") is not None
    assert not ContactPerson.objects.exists()


def test_the_report_says_what_was_removed_and_leads_to_what_still_names_her(
    administrator: Client, person: ContactPerson
) -> None:
    deletion = delete(administrator, person)
    assert deletion is not None
    shown = administrator.get(reverse("privacy_report", args=[deletion.pk])).content.decode()
    page = ProjectPage.objects.get()
    assert reverse("wagtailadmin_pages:edit", args=[page.pk]) in shown
    assert NAME not in shown
    assert administrator.get(reverse("privacy_reports")).status_code == 200


def test_after_the_text_is_changed_nothing_is_found(administrator: Client, person: ContactPerson) -> None:
    deletion = delete(administrator, person)
    assert deletion is not None
    assert deletion.findings
    page = ProjectPage.objects.get()
    page.lead = "Vi svarer."
    page.save()
    address = reverse("privacy_report", args=[deletion.pk])
    assert administrator.post(address, {}).status_code == 200  # of whom?
    administrator.post(address, {"name": NAME, "email": "ase@example.org", "phone": "912 34 567"})
    deletion.refresh_from_db()
    assert deletion.findings == []


def test_texts_of_former_versions_are_redacted_on_request(administrator: Client, person: ContactPerson) -> None:
    page = ProjectPageFactory(lead=NAME)
    former = page.save_revision()
    page.lead = "Vi svarer."
    page.save_revision().publish()
    deletion = delete(administrator, person)
    assert deletion is not None
    former.refresh_from_db()
    assert former.content["lead"] == NAME
    address = reverse("privacy_report", args=[deletion.pk])
    administrator.post(address, {"name": NAME, "in_earlier_texts": "on"})
    former.refresh_from_db()
    assert former.content["lead"] == "[…]"
    deletion.refresh_from_db()
    assert deletion.removed["earlier_texts"] == 1


def test_the_report_can_be_kept_as_a_table_that_names_nobody(administrator: Client, person: ContactPerson) -> None:
    deletion = delete(administrator, person)
    assert deletion is not None
    response = administrator.get(reverse("privacy_report_csv", args=[deletion.pk]))
    assert response["Content-Type"].startswith("text/csv")
    text = response.content.decode()
    assert "projects_projectpage" in text
    assert "Bjørnø" not in text


def test_editors_have_neither_the_button_nor_the_views(client: Client, person: ContactPerson) -> None:
    user = User.objects.create_user("redaktør")
    user.groups.add(editors_group())
    client.force_login(user)
    listing = reverse("wagtailsnippets_projects_contactperson:list")
    address = reverse("delete_for_privacy", args=[person.pk])
    assert address not in client.get(listing).content.decode()
    assert client.post(address, {"name": NAME}).status_code == 302
    assert ContactPerson.objects.filter(pk=person.pk).exists()
    client.force_login(User.objects.create_superuser("administrator"))
    assert address in client.get(listing).content.decode()
