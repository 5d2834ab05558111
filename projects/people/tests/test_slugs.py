"""The address of a person: made from the name, one person's alone, the same in every language."""

import os
import sqlite3
import subprocess
import sys
import uuid
from contextlib import closing
from pathlib import Path

import pytest
from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from hypothesis import given
from hypothesis import strategies as st

from projects.models import ContactPerson
from projects.people.slugs import LONGEST, slug_of
from projects.tests.factories import ContactPersonFactory
from projects.tests.languages import snippet_in_english

NAMES = {
    "Tone Bye Moen": "tone-bye-moen",
    "Bjørn Ærlig Ås": "bjorn-aerlig-as",
    "Siân O’Brien": "sian-obrien",
    "Áilu Ŧuŋđđi": "ailu-tunddi",
    "🦊": "person",
    "’'`": "person",
    "Kari 🦊 Nordmann": "kari-nordmann",
    "李": "person",
}


@pytest.mark.parametrize("name", NAMES)
def test_a_name_becomes_an_address(name: str) -> None:
    assert slug_of(name) == NAMES[name]


@given(st.text(max_size=200))
def test_every_name_has_an_address(name: str) -> None:
    slug = slug_of(name)
    assert 0 < len(slug) <= LONGEST
    assert slug.isascii()
    assert slug == slug_of(slug)


@pytest.mark.django_db
def test_the_second_of_a_name_has_a_number() -> None:
    slugs = [ContactPersonFactory(name="Kari Nordmann", slug="").slug for _ in range(3)]
    assert slugs == ["kari-nordmann", "kari-nordmann-2", "kari-nordmann-3"]


@pytest.mark.django_db
def test_an_address_is_the_same_in_every_language() -> None:
    ContactPersonFactory(name="Kari Nordmann")
    second = ContactPersonFactory(name="Kari Nordmann")
    assert snippet_in_english(second, slug="").slug == second.slug == "kari-nordmann-2"


@pytest.mark.django_db
def test_an_address_stays_when_the_name_changes() -> None:
    person = ContactPersonFactory(name="Kari Nordmann")
    person.name = "Kari Berg"
    person.clean()
    person.save()
    assert person.slug == "kari-nordmann"
    person.slug = ""
    person.clean()
    assert person.slug == "kari-berg"


@pytest.mark.django_db
def test_an_address_that_another_has_is_refused_beside_the_field() -> None:
    in_english = snippet_in_english(ContactPersonFactory(name="Kari Nordmann"), live=False)
    ContactPerson.objects.exclude(pk=in_english.pk).delete()
    other = ContactPersonFactory(name="Per Hansen")
    other.slug = "kari-nordmann"
    with pytest.raises(ValidationError) as refused:
        other.full_clean()
    assert list(refused.value.message_dict) == ["slug"]


@pytest.mark.django_db
def test_a_draft_whose_address_was_taken_in_the_meantime_is_published_at_a_free_one() -> None:
    person, other = ContactPersonFactory(name="Kari"), ContactPersonFactory(name="Per")
    person.slug = "leder"
    revision = person.save_revision()
    ContactPerson.objects.filter(pk=other.pk).update(slug="leder")
    revision.publish()
    assert ContactPerson.objects.get(pk=person.pk).slug == "leder-2"


@pytest.mark.django_db
def test_a_revision_from_before_there_were_addresses_keeps_the_persons() -> None:
    person = ContactPersonFactory(name="Kari", slug="leder")
    revision = person.save_revision()
    del revision.content["slug"]
    revision.save()
    revision.publish()
    assert ContactPerson.objects.get(pk=person.pk).slug == "leder"


@pytest.mark.django_db
@pytest.mark.parametrize("slug", ["kari", ""])
def test_the_database_keeps_addresses_apart(slug: str) -> None:
    ContactPersonFactory(name="Kari")
    person = ContactPersonFactory(name="Per")
    with transaction.atomic(), pytest.raises(IntegrityError):
        ContactPerson.objects.filter(pk=person.pk).update(slug=slug)


def test_those_who_were_there_before_are_given_addresses(tmp_path: Path) -> None:
    """Migrates a database of its own, to before there were addresses and on from there."""
    database = tmp_path / "before.sqlite3"

    def migrate(to: str) -> None:
        subprocess.run(
            [sys.executable, "manage.py", "migrate", "projects", to], cwd=settings.BASE_DIR, check=True, timeout=200,
            capture_output=True, env={**os.environ, "DATABASE_URL": f"sqlite:///{database}"},
        )  # fmt: skip

    migrate("0003")
    kari, second, nameless = (uuid.uuid4().hex for _ in range(3))
    rows = [(kari, "Kari Nordmann", 1), (second, "Kari Nordmann", 1), (second, "Kari Nordmann", 2), (nameless, "🦊", 1)]
    with closing(sqlite3.connect(database)) as before, before:
        before.execute("INSERT OR IGNORE INTO wagtailcore_locale (id, language_code) VALUES (1, 'nb'), (2, 'en')")
        columns = [row[1] for row in before.execute("PRAGMA table_info(projects_contactperson)")]
        for row in rows:
            known = dict(zip(("translation_key", "name", "locale_id"), row, strict=True)) | {"live": 1}
            kept = [name for name in columns if name not in {"id", "photo_id", "valid_until"} and "_at" not in name]
            kept = [name for name in kept if "revision" not in name]
            holes = ", ".join("?" * len(kept))
            before.execute(
                f"INSERT INTO projects_contactperson ({', '.join(kept)}) VALUES ({holes})",  # noqa: S608  # our columns
                [known.get(name, 0 if name in {"expired", "has_unpublished_changes"} else "") for name in kept],
            )
    migrate("0004")
    with closing(sqlite3.connect(database)) as after:
        slugs = list(after.execute("SELECT translation_key, locale_id, slug FROM projects_contactperson ORDER BY id"))
    assert slugs == [
        (kari, 1, "kari-nordmann"),
        (second, 1, "kari-nordmann-2"),
        (second, 2, "kari-nordmann-2"),
        (nameless, 1, "person"),
    ]
