"""Editors learn of contact persons who leave: in time, once, and where they are shown."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

import pytest
from django.contrib.messages import WARNING, get_messages
from django.core import mail
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from wagtail.models import Site
from wagtail.test.utils.form_data import inline_formset, nested_form_data, streamfield

from base.models import SiteSettings, User
from base.roles import editors_group
from projects.models import ContactPerson, ContactReminder
from projects.people.reminders import remind_editors
from projects.tests.factories import ContactPersonFactory, ProjectContactFactory, ProjectPageFactory
from projects.tests.languages import snippet_in_english

pytestmark = pytest.mark.django_db

LAST_DAY = date(2026, 6, 30)


@pytest.fixture
def editorial_address() -> str:
    """Where editors are reminded."""
    settings = SiteSettings.for_site(Site.objects.get(is_default_site=True))
    settings.editorial_email = "redaksjon@example.org"
    settings.save()
    return str(settings.editorial_email)


@pytest.fixture
def person() -> ContactPerson:
    """Leaves on a known day, and is contact for a project."""
    person: ContactPerson = ContactPersonFactory(name="Rolle Rollesen", valid_until=LAST_DAY)
    ProjectContactFactory(page__title="Ombruk", person=person)
    return person


@pytest.fixture
def editor(client: Client) -> Client:
    """An editor, signed in."""
    user = User.objects.create_user("redaktør")
    user.groups.add(editors_group())
    client.force_login(user)
    return client


class Days:
    """What day it is to those who remind."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self._monkeypatch = monkeypatch

    def until(self, days: int) -> None:
        """So many days are left."""
        day = LAST_DAY - timedelta(days=days)
        self._monkeypatch.setattr(timezone, "localdate", lambda *args: day)


@pytest.fixture
def days(monkeypatch: pytest.MonkeyPatch) -> Iterator[Days]:
    """Turns the calendar."""
    yield Days(monkeypatch)


@pytest.mark.parametrize(("left", "sent"), [(31, 0), (30, 1), (8, 1), (7, 1), (0, 1), (-1, 1)])
def test_a_mail_comes_when_its_day_has_come(
    editorial_address: str, person: ContactPerson, days: Days, left: int, sent: int
) -> None:
    days.until(left)
    remind_editors()
    assert len(mail.outbox) == sent


def test_each_reminder_is_sent_once(editorial_address: str, person: ContactPerson, days: Days) -> None:
    for left in range(35, -10, -1):
        days.until(left)
        remind_editors()
        remind_editors()
    assert len(mail.outbox) == 3


def test_what_a_stopped_worker_missed_is_one_mail_and_not_two(
    editorial_address: str, person: ContactPerson, days: Days
) -> None:
    days.until(3)
    assert remind_editors() == 1
    days.until(1)
    assert remind_editors() == 0


def test_the_mail_tells_who_until_when_where_and_of_the_mailbox(
    editorial_address: str, person: ContactPerson, days: Days
) -> None:
    days.until(7)
    remind_editors()
    (letter,) = mail.outbox
    assert letter.to == [editorial_address]
    assert "Rolle Rollesen" in letter.subject
    assert "30. juni 2026" in letter.body
    assert "Ombruk" in letter.body
    assert reverse("replace_contact", args=[person.pk]) in letter.body
    person.role_mailbox = "enheten@example.org"
    person.save()
    days.until(-1)
    remind_editors()
    assert "enheten@example.org" in mail.outbox[1].body


def test_all_who_leave_stand_in_one_mail(editorial_address: str, person: ContactPerson, days: Days) -> None:
    ContactPersonFactory(name="Annen Rolle", valid_until=LAST_DAY + timedelta(days=1))
    days.until(7)
    assert remind_editors() == 2
    (letter,) = mail.outbox
    assert "Annen Rolle" in letter.body


def test_a_person_in_two_languages_is_told_of_once(editorial_address: str, person: ContactPerson, days: Days) -> None:
    snippet_in_english(person)
    days.until(30)
    assert remind_editors() == 1
    assert mail.outbox[0].body.count("Rolle Rollesen") == 1


def test_another_last_day_is_told_of_anew(editorial_address: str, person: ContactPerson, days: Days) -> None:
    days.until(30)
    remind_editors()
    person.valid_until = LAST_DAY - timedelta(days=1)
    person.save()
    assert remind_editors() == 1


def test_mail_that_fails_is_tried_again(
    editorial_address: str, person: ContactPerson, days: Days, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*args: Any) -> None:
        raise ConnectionRefusedError

    days.until(30)
    with monkeypatch.context() as broken:
        broken.setattr("projects.people.reminders.EmailMessage.send", fail)
        with pytest.raises(ConnectionRefusedError):
            remind_editors()
    assert remind_editors() == 1
    assert len(mail.outbox) == 1


def test_what_another_worker_is_sending_is_left_to_it_until_its_claim_runs_out(
    editorial_address: str, person: ContactPerson, days: Days
) -> None:
    days.until(30)
    claim = ContactReminder.objects.create(
        person_key=person.translation_key, valid_until=LAST_DAY, days_before=30, claimed_at=timezone.now()
    )
    assert remind_editors() == 0
    ContactReminder.objects.filter(pk=claim.pk).update(claimed_at=timezone.now() - timedelta(hours=1))
    assert remind_editors() == 1


def test_without_an_address_nothing_is_sent_nor_lost(person: ContactPerson, days: Days) -> None:
    days.until(30)
    assert remind_editors() == 0
    settings = SiteSettings.for_site(Site.objects.get(is_default_site=True))
    settings.editorial_email = "redaksjon@example.org"
    settings.save()
    assert remind_editors() == 1


def test_the_front_page_of_the_admin_lists_who_leaves_and_who_has_left_and_is_shown(editor: Client) -> None:
    today = timezone.localdate()
    soon = ContactPersonFactory(name="Snart Borte", valid_until=today + timedelta(days=30))
    left = ContactPersonFactory(name="Alt Borte", valid_until=today - timedelta(days=1), role_mailbox="e@example.org")
    ProjectContactFactory(page__title="Ombruk", person=left)
    ContactPersonFactory(name="Lengst Borte", valid_until=today - timedelta(days=900))
    ContactPersonFactory(name="Blir Lenge", valid_until=today + timedelta(days=31))
    shown = editor.get(reverse("wagtailadmin_home")).content.decode()
    assert reverse("wagtailsnippets_projects_contactperson:edit", args=[soon.pk]) in shown
    assert reverse("replace_contact", args=[left.pk]) in shown
    assert [name in shown for name in ("Alt Borte", "Ombruk", "e@example.org")] == [True] * 3
    assert [name in shown for name in ("Lengst Borte", "Blir Lenge")] == [False] * 2


@pytest.mark.parametrize(("mailbox", "warned"), [("", 1), ("enheten@example.org", 0)])
def test_an_editor_who_sets_a_last_day_is_warned_where_there_is_no_mailbox(
    editor: Client, mailbox: str, warned: int
) -> None:
    values = {"name": "Ny Rolle", "slug": "ny-rolle", "valid_until": "30.06.2026", "role_mailbox": mailbox}
    blank = dict.fromkeys(
        ("title", "unit", "phone", "email", "photo", "photo_alt", "note", "go_live_at", "expire_at"), ""
    )
    response = editor.post(reverse("wagtailsnippets_projects_contactperson:add"), blank | values)
    assert response.status_code == 302, response.context["form"].errors
    said = [message for message in get_messages(response.wsgi_request) if message.level == WARNING]
    assert len(said) == warned
    assert ContactPerson.objects.get().valid_until == LAST_DAY


def form_data(page: Any, *persons: ContactPerson) -> dict[str, Any]:
    rows = [{"person": person.pk, "id": ""} for person in persons]
    kept = list(page.contacts.all())
    for row, stored in zip(rows, kept, strict=False):
        row["id"] = stored.pk
    data: dict[str, Any] = nested_form_data(
        {
            "title": page.title,
            "slug": page.slug,
            "lead": page.lead,
            "status": page.status,
            "status_notice": page.status_notice,
            "body": streamfield([]),
            "partners": streamfield([]),
            "contacts": inline_formset(rows, initial=len(kept)),
            "steps": inline_formset([]),
            "questions": inline_formset([]),
            "comments": inline_formset([]),
        }
    )
    return data


def test_a_person_who_has_left_cannot_be_newly_chosen_and_one_who_was_there_may_stay(editor: Client) -> None:
    left = ContactPersonFactory(name="Alt Borte", valid_until=timezone.localdate() - timedelta(days=1))
    page = ProjectPageFactory()
    edit = reverse("wagtailadmin_pages:edit", args=[page.pk])
    response = editor.post(edit, form_data(page, left))
    (row,) = response.context["form"].formsets["contacts"].forms
    assert "Alt Borte" in row.errors["person"][0]
    ProjectContactFactory(page=page, person=left)
    assert editor.post(edit, form_data(page, left)).status_code == 302


def test_a_person_may_be_chosen_on_her_last_day(editor: Client) -> None:
    leaving_today = ContactPersonFactory(valid_until=timezone.localdate())
    page = ProjectPageFactory()
    assert (
        editor.post(reverse("wagtailadmin_pages:edit", args=[page.pk]), form_data(page, leaving_today)).status_code
        == 302
    )
