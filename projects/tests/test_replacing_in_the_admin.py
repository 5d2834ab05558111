"""An editor replaces a person in the admin: asked, shown, done, undone; and told what is in the way."""

from typing import Any

import pytest
from django.contrib.auth.models import Group, Permission
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from wagtail.models import GroupPagePermission, Page

from base.fuzzy_dates import FuzzyDate
from base.models import User
from base.roles import editors_group
from projects.models import ContactPerson, ContactReplacement
from projects.people.replacing import ReplacementRefusedError, replace_everywhere
from projects.tests.factories import (
    ConferencePageFactory,
    ConferenceSessionFactory,
    ContactPersonFactory,
    ProjectContactFactory,
)
from projects.tests.languages import page_in_english, snippet_in_english

pytestmark = pytest.mark.django_db


@pytest.fixture
def old() -> ContactPerson:
    """Who leaves."""
    return ContactPersonFactory(name="Kari Gammel")


@pytest.fixture
def new() -> ContactPerson:
    """Who takes over."""
    return ContactPersonFactory(name="Ola Ny")


@pytest.fixture
def user() -> User:
    """One of the editors."""
    user = User.objects.create_user("redaktor", first_name="Rita", last_name="Redaktør")
    user.groups.add(editors_group())
    return user


@pytest.fixture
def editor(user: User) -> Client:
    """The editor's browser."""
    client = Client()
    client.force_login(user)
    return client


@pytest.fixture
def writer() -> User:
    """Somebody who may write, not publish."""
    group = Group.objects.create(name="Skribenter")
    group.permissions.set(Permission.objects.filter(codename__in=["access_admin", "change_contactperson"]))
    change = Permission.objects.get(content_type__app_label="wagtailcore", codename="change_page")
    GroupPagePermission.objects.create(group=group, page=Page.objects.get(depth=1), permission=change)
    user = User.objects.create_user("skribent")
    user.groups.add(group)
    return user


def stored(page: Any) -> Any:
    return type(page).objects.get(pk=page.pk)


def preview(client: Client, old: ContactPerson, new: ContactPerson) -> str:
    answer = {"new": str(new.pk), "keep_past_speakers": "on"}
    response = client.get(reverse("replace_contact", args=[old.pk]), answer)
    assert response.status_code == 200
    return response.content.decode()


def confirm(client: Client, old: ContactPerson, new: ContactPerson) -> str:
    response = client.post(reverse("replace_contact", args=[old.pk]), {"new": new.pk}, follow=True)
    return response.content.decode()


def test_the_editor_is_first_asked_who_takes_over(editor: Client, old: ContactPerson) -> None:
    html = editor.get(reverse("replace_contact", args=[old.pk])).content.decode()
    assert "Hvem som tar over" in html
    assert "Erstatt på alle disse sidene" not in html


def test_the_preview_names_each_page_and_changes_nothing(
    editor: Client, old: ContactPerson, new: ContactPerson
) -> None:
    page = ProjectContactFactory(person=old, page__title="Ombruk").page
    page_in_english(page, title="Reuse")
    html = preview(editor, old, new)
    for words in ("Ombruk", "Reuse", "Engelsk", "kontaktperson", "Erstatt på alle disse sidene"):
        assert words in html
    assert reverse("wagtailadmin_pages:edit", args=[page.pk]) in html
    assert stored(page).contacts.get().person == old


def test_confirmed_it_is_done_and_can_be_undone(editor: Client, old: ContactPerson, new: ContactPerson) -> None:
    page = ProjectContactFactory(person=old, page__title="Ombruk").page
    html = confirm(editor, old, new)
    assert "Kari Gammel ble erstattet med Ola Ny." in html
    assert "Ombruk" in html
    assert stored(page).contacts.get().person == new
    replacement = ContactReplacement.objects.get()
    undone = editor.post(reverse("undo_contact_replacement", args=[replacement.pk]), follow=True).content.decode()
    assert "Kari Gammel er tilbake der Ola Ny hadde tatt over." in undone
    assert stored(page).contacts.get().person == old
    again = editor.post(reverse("undo_contact_replacement", args=[replacement.pk]), follow=True).content.decode()
    assert "Ingenting ble angret" in again


def test_places_that_were_left_are_said(editor: Client, old: ContactPerson, new: ContactPerson) -> None:
    page = ProjectContactFactory(person=old, page__title="Ombruk").page
    confirm(editor, old, new)
    stored(page).contacts.get().delete()
    address = reverse("undo_contact_replacement", args=[ContactReplacement.objects.get().pk])
    html = editor.post(address, follow=True).content.decode()
    assert "Latt være, siden det var endret" in html


def test_a_link_alone_undoes_nothing(editor: Client, old: ContactPerson, new: ContactPerson) -> None:
    replacement = replace_everywhere(old=old, new=new, user=None)
    assert editor.get(reverse("undo_contact_replacement", args=[replacement.pk])).status_code == 405


def test_the_report_lists_replacements(editor: Client, old: ContactPerson, new: ContactPerson) -> None:
    replacement = replace_everywhere(old=old, new=new, user=None)
    html = editor.get(reverse("contact_replacements")).content.decode()
    assert "Kari Gammel → Ola Ny" in html
    assert reverse("contact_replacement", args=[replacement.pk]) in html


def test_the_same_person_is_refused(editor: Client, old: ContactPerson) -> None:
    assert "kan ikke erstattes med samme person" in preview(editor, old, snippet_in_english(old))


def test_an_unpublished_successor_is_refused(editor: Client, old: ContactPerson) -> None:
    page = ProjectContactFactory(person=old).page
    new = ContactPersonFactory(name="Ola Ny", live=False)
    assert "Ola Ny er ikke publisert" in preview(editor, old, new)
    assert "Ola Ny er ikke publisert" in confirm(editor, old, new)
    assert stored(page).contacts.get().person == old


def test_the_editor_is_told_in_which_language_the_successor_is_missing(
    editor: Client, old: ContactPerson, new: ContactPerson
) -> None:
    page_in_english(ProjectContactFactory(person=old).page)
    assert "Engelsk: Ola Ny er ikke skrevet på dette språket" in preview(editor, old, new)
    snippet_in_english(new)
    assert "er ikke skrevet på dette språket" not in preview(editor, old, new)


def test_the_preview_names_past_conferences_that_keep_their_speaker(
    editor: Client, old: ContactPerson, new: ContactPerson
) -> None:
    past = ConferencePageFactory(title="Den gang", date=FuzzyDate("2019-05-04"))
    ConferenceSessionFactory(page=past, title="Åpning", speakers=[("contact_person", old)])
    html = preview(editor, old, new)
    assert html.index("Her blir Kari Gammel stående") < html.index("Den gang")
    assert "Erstatt på alle disse sidene" not in html


def test_pages_that_the_user_may_not_publish_are_named_and_nothing_is_done(
    writer: User, old: ContactPerson, new: ContactPerson
) -> None:
    page = ProjectContactFactory(person=old, page__title="Ombruk").page
    client = Client()
    client.force_login(writer)
    html = preview(client, old, new)
    assert "Du kan ikke publisere «Ombruk»" in html
    assert "Erstatt på alle disse sidene" not in html
    assert "Ingenting ble erstattet" in confirm(client, old, new)
    assert stored(page).contacts.get().person == old


def test_who_may_not_change_persons_may_not_replace_them(old: ContactPerson) -> None:
    user = User.objects.create_user("leser")
    user.user_permissions.add(Permission.objects.get(codename="access_admin"))
    client = Client()
    client.force_login(user)
    assert client.get(reverse("replace_contact", args=[old.pk])).status_code == 302
    assert client.get(reverse("contact_replacements")).status_code == 302


def test_a_page_that_another_has_locked_is_in_the_way(
    user: User, editor: Client, old: ContactPerson, new: ContactPerson
) -> None:
    page = ProjectContactFactory(person=old, page__title="Ombruk").page
    other = User.objects.create_user("annen", first_name="Arne", last_name="Annen")
    lock = {"locked": True, "locked_by": other, "locked_at": timezone.now()}
    Page.objects.filter(pk=page.pk).update(**lock)
    assert "«Ombruk» (Norsk (bokmål)) er låst av Arne Annen" in preview(editor, old, new)
    with pytest.raises(ReplacementRefusedError, match="Arne Annen"):
        replace_everywhere(old=old, new=new, user=user)
    Page.objects.filter(pk=page.pk).update(locked_by=user)
    assert "er låst" not in preview(editor, old, new)


def test_names_are_shown_as_they_are_written(editor: Client) -> None:
    old = ContactPersonFactory(name="Åse O'Hara <b> 🌧️")
    ProjectContactFactory(person=old)
    html = preview(editor, old, ContactPersonFactory(name="Østen & Co"))
    assert "Åse O&#x27;Hara &lt;b&gt; 🌧️" in html
    assert "Østen &amp; Co" in html


def test_who_may_not_publish_the_pages_may_not_undo(writer: User, old: ContactPerson, new: ContactPerson) -> None:
    page = ProjectContactFactory(person=old, page__title="Ombruk").page
    replacement = replace_everywhere(old=old, new=new, user=None)
    client = Client()
    client.force_login(writer)
    html = client.post(reverse("undo_contact_replacement", args=[replacement.pk]), follow=True).content.decode()
    assert "Ingenting ble angret. Du kan ikke publisere «Ombruk»" in html
    assert stored(page).contacts.get().person == new
