"""What several of these tests begin with."""

import pytest
from wagtail.log_actions import log

from base.fuzzy_dates import FuzzyDate
from projects.models import ConferencePage, ContactPerson
from projects.tests.factories import ConferencePageFactory, ContactPersonFactory
from projects.tests.privacy import EMAIL, NAME, PHONE


@pytest.fixture
def person() -> ContactPerson:
    """A published person with some history."""
    person: ContactPerson = ContactPersonFactory(name=NAME, email=EMAIL, phone=PHONE, title="Særrådgiver", live=False)
    person.save_revision().publish()
    person.note = "Ring Åse før lunsj."
    person.save_revision().publish()
    log(person, "wagtail.edit")
    return ContactPerson.objects.get(pk=person.pk)


@pytest.fixture
def old() -> ContactPerson:
    """Who leaves."""
    return ContactPersonFactory(name="Kari Gammel")


@pytest.fixture
def new() -> ContactPerson:
    """Who takes over."""
    return ContactPersonFactory(name="Ola Ny")


@pytest.fixture
def conference() -> ConferencePage:
    page = ConferencePageFactory(date=FuzzyDate("2026-05-04/2026-05-05"))
    page.save_revision().publish()
    return page
