"""Loading the demo content: adds what is missing, changes nothing that is there, stops for a site in use."""

from io import StringIO

import pytest
from django.apps import apps
from django.contrib.auth import authenticate, get_user_model
from django.core.management import CommandError, call_command
from django.test import TestCase
from pytest_django import Settings
from wagtail.models import Page, Revision, Site

from base.models import SiteSettings
from home.demo import load
from home.demo.files import PAGE_KEYS
from home.demo.identity import identity
from home.demo.load import load_demo
from home.demo.translation import translate
from home.demo.users import ADMINISTRATOR, EDITOR, add_missing_users
from home.tests.factories import InformationPageFactory
from projects.models import ContactPerson, ProjectPage

pytestmark = pytest.mark.django_db


def rows() -> dict[str, int]:
    """How many rows each table has, those of the outbox and of logs among them."""
    return {model._meta.label: model._default_manager.count() for model in apps.get_models(include_auto_created=True)}


def load_again() -> None:
    with TestCase.captureOnCommitCallbacks(execute=True):
        load_demo(progress=lambda step: None)


@pytest.mark.usefixtures("demo_content")
def test_loading_again_changes_nothing() -> None:
    before, revisions = rows(), set(Revision.objects.values_list("pk", flat=True))
    load_again()
    assert rows() == before
    assert set(Revision.objects.values_list("pk", flat=True)) == revisions


@pytest.mark.usefixtures("demo_content")
def test_what_an_editor_has_changed_stays() -> None:
    project = ProjectPage.objects.get(slug="ombruk")
    project.title = "Redaktørens tittel"
    project.steps.all()[0].delete()
    project.save_revision().publish()
    person = ContactPerson.objects.get(locale=project.locale, name="Tone Bye Moen")
    person.note = "Redaktørens merknad"
    person.save_revision().publish()
    settings = SiteSettings.for_site(Site.objects.get())
    settings.phone = "+4722222222"
    settings.save()
    steps = project.steps.count()
    load_again()
    project = ProjectPage.objects.get(pk=project.pk)
    assert (project.title, project.steps.count()) == ("Redaktørens tittel", steps)
    assert ContactPerson.objects.get(pk=person.pk).note == "Redaktørens merknad"
    assert SiteSettings.objects.get().phone == "+4722222222"


@pytest.mark.usefixtures("demo_content")
def test_a_page_that_an_editor_has_moved_or_taken_down_stays_so() -> None:
    news = Page.objects.get(slug="smartcity-baerum", locale__language_code="nb")
    news.unpublish()
    load_again()
    assert not Page.objects.get(pk=news.pk).live


class InterruptionError(Exception):
    """Stands for whatever ends a run in the middle."""


def test_an_interrupted_run_is_completed_by_the_next(monkeypatch: pytest.MonkeyPatch) -> None:
    done: list[object] = []

    def interrupted(**arguments: object) -> None:
        if len(done) == 12:
            raise InterruptionError
        done.append(arguments["source"])
        translate(**arguments)

    with monkeypatch.context() as patched, pytest.raises(InterruptionError):
        patched.setattr(load, "translate", interrupted)
        load_again()
    assert Page.objects.filter(locale__language_code="en", depth__gt=1).count() < len(PAGE_KEYS)
    load_again()
    for language in ("nb", "en"):
        pages = Page.objects.filter(locale__language_code=language, depth__gt=1)
        assert (pages.count(), pages.filter(live=False).count()) == (len(PAGE_KEYS), 0)
    assert Page.objects.filter(translation_key=identity("page", "ombruk")).count() == 2


def test_a_site_with_pages_of_its_own_is_left_alone() -> None:
    InformationPageFactory()
    before = rows()
    with pytest.raises(CommandError, match="pages of its own"):
        call_command("load_demo", stdout=StringIO())
    after = rows()
    assert {name for name in after if after[name] != before[name]} <= {"wagtailcore.Locale"}


def test_a_front_page_that_an_editor_has_written_is_left_alone() -> None:
    home = Site.objects.get().root_page.specific
    home.title = "Vår forside"
    home.save_revision().publish()
    with pytest.raises(CommandError):
        call_command("load_demo", stdout=StringIO())
    assert Page.objects.get(pk=home.pk).title == "Vår forside"


def test_users_get_the_password_that_is_given() -> None:
    made = add_missing_users(password="valgt-passord")
    assert [(user.username, user.password) for user in made] == [
        (ADMINISTRATOR, "valgt-passord"),
        (EDITOR, "valgt-passord"),
    ]
    for user in made:
        assert authenticate(username=user.username, password="valgt-passord") is not None


def test_users_get_random_passwords_otherwise() -> None:
    made = add_missing_users()
    passwords = {user.password for user in made}
    assert len(passwords) == 2
    assert all(len(password) >= 12 for password in passwords)
    for user in made:
        assert authenticate(username=user.username, password=user.password) is not None


def test_users_who_are_there_keep_their_passwords() -> None:
    add_missing_users(password="første-passord")
    assert add_missing_users(password="andre-passord") == []
    assert authenticate(username=EDITOR, password="første-passord") is not None


def test_the_administrator_may_everything_and_the_editor_not() -> None:
    add_missing_users()
    users = get_user_model().objects
    assert users.get(username=ADMINISTRATOR).is_superuser
    editor = users.get(username=EDITOR)
    assert not editor.is_superuser
    assert [group.name for group in editor.groups.all()] == ["Redaktører"]


@pytest.mark.usefixtures("demo_content")
def test_the_command_tells_what_it_does_and_the_passwords_it_made(settings: Settings) -> None:
    settings.DEMO_PASSWORD = "valgt-passord"
    get_user_model().objects.filter(username=EDITOR).delete()
    told = StringIO()
    call_command("load_demo", stdout=told)
    assert "Demo content: " in told.getvalue()
    assert f"{EDITOR} with the password valgt-passord" in told.getvalue()
    assert ADMINISTRATOR not in told.getvalue()
