"""What is true of a person in every language is published in all of them at once."""

from datetime import timedelta

import pytest
from django.core.management import call_command
from django.test import TestCase
from django.utils import timezone
from wagtail_localize.models import StringTranslation, Translation, TranslationSource

from projects.models import ContactPerson
from projects.models.contact_person import SHARED_FIELDS
from projects.tests.factories import ContactPersonFactory
from projects.tests.languages import english, snippet_in_english

pytestmark = pytest.mark.django_db

OLD, NEW = "+4767504050", "+4722222222"


@pytest.fixture
def person() -> ContactPerson:
    """A published person, in Norwegian."""
    person: ContactPerson = ContactPersonFactory(title="Leder", phone=OLD, live=False)
    person.save_revision().publish()
    return stored(person)


def stored(person: ContactPerson) -> ContactPerson:
    return ContactPerson.objects.get(pk=person.pk)


def publish(person: ContactPerson, **values: object) -> None:
    for name, value in values.items():
        setattr(person, name, value)
    person.save_revision().publish()


def translated(person: ContactPerson) -> Translation:
    """The person's English translation as wagtail-localize makes it."""
    source, _ = TranslationSource.update_or_create_from_instance(person)
    translation = Translation.objects.create(source=source, target_locale=english())
    for segment in source.stringsegment_set.all():
        StringTranslation.objects.create(
            translation_of=segment.string, context=segment.context, locale=english(), data="Manager"
        )
    publish_translation(translation)
    return translation


def publish_translation(translation: Translation) -> None:
    with TestCase.captureOnCommitCallbacks(execute=True):
        translation.save_target(publish=True)


def test_a_new_number_is_there_in_every_language_and_its_words_stay(person: ContactPerson) -> None:
    other = snippet_in_english(person, title="Manager")
    publish(person, phone=NEW, title="Sjef")
    assert (stored(other).phone, stored(other).title) == (NEW, "Manager")


def test_every_shared_field_is_shared(person: ContactPerson) -> None:
    other = snippet_in_english(person)
    today = timezone.localdate()
    values = {
        "name": "Ny",
        "slug": "ny",
        "phone": NEW,
        "email": "a@example.org",
        "role_mailbox": "b@example.org",
        "valid_until": today,
    }
    publish(person, **values)
    assert {name: getattr(stored(other), name) for name in values} == values
    assert set(SHARED_FIELDS) == {*values, "photo"}


def test_a_draft_is_shared_with_nobody(person: ContactPerson) -> None:
    other = snippet_in_english(person)
    person.phone = NEW
    person.save_revision()
    assert stored(other).phone == OLD


def test_an_unpublished_draft_in_the_other_language_keeps_its_words_and_gets_the_number(person: ContactPerson) -> None:
    other = snippet_in_english(person, title="Manager")
    other.title = "Head"
    other.save_revision()
    publish(person, phone=NEW)
    assert (stored(other).phone, stored(other).title) == (NEW, "Manager")
    draft = stored(other).get_latest_revision_as_object()
    assert (draft.phone, draft.title) == (NEW, "Head")
    assert stored(other).has_unpublished_changes


def test_sharing_leaves_nothing_that_looks_unpublished(person: ContactPerson) -> None:
    other = snippet_in_english(person, title="Manager", live=False)
    publish(other)
    publish(stored(person), phone=NEW)
    assert stored(other).phone == NEW
    assert not stored(other).has_unpublished_changes
    assert stored(other).get_latest_revision_as_object().phone == NEW


def test_a_change_that_is_scheduled_is_shared_when_its_time_comes_and_not_before(person: ContactPerson) -> None:
    other = snippet_in_english(person)
    person.phone, person.go_live_at = NEW, timezone.now() + timedelta(hours=1)
    revision = person.save_revision()
    revision.publish()
    assert stored(person).phone == stored(other).phone == OLD
    type(revision).objects.filter(pk=revision.pk).update(approved_go_live_at=timezone.now() - timedelta(minutes=1))
    content = revision.content | {"go_live_at": (timezone.now() - timedelta(minutes=1)).isoformat()}
    type(revision).objects.filter(pk=revision.pk).update(content=content)
    call_command("publish_scheduled")
    assert stored(person).phone == stored(other).phone == NEW


def test_publishing_a_translation_does_not_bring_an_old_number_back(person: ContactPerson) -> None:
    translation = translated(person)
    publish(person, phone=NEW)
    publish_translation(translation)
    other = translation.get_target_instance()
    assert other.title == "Manager"
    assert stored(person).phone == NEW
    assert stored(other).phone == NEW


def test_a_person_in_one_language_alone_is_simply_published(person: ContactPerson) -> None:
    publish(person, phone=NEW)
    assert stored(person).phone == NEW
