"""Who speaks, as a cell of a programme’s sheet."""

import pytest
from wagtail.models import Locale

from projects.programme_sheets.speakers import People
from projects.tests.factories import ContactPersonFactory

pytestmark = pytest.mark.django_db


def test_contact_persons_of_one_name_are_told_apart_by_their_address() -> None:
    first = ContactPersonFactory(name="Kari Nordmann", email="kari@example.org")
    second = ContactPersonFactory(name="Kari Nordmann", email="kari.n@example.org")
    people = People.of_language(Locale.get_default())
    raw = [{"type": "contact_person", "value": person.pk} for person in (first, second)]
    raw.append({"type": "external", "value": {"name": "Kari Nordmann", "organisation": ""}})
    text = people.write(raw)
    assert text.splitlines() == [
        "Kari Nordmann <kari@example.org>",
        "Kari Nordmann <kari.n@example.org>",
        "Kari Nordmann ()",
    ]
    assert [speaker["value"] for speaker in people.read(text)] == [speaker["value"] for speaker in raw]
