"""What several of these tests begin with."""

import pytest
from wagtail.models import Page

from projects.models import ContactPerson
from projects.tests.factories import (
    ContactDirectoryPageFactory,
    ContactPersonFactory,
)


@pytest.fixture
def directory() -> Page:
    return ContactDirectoryPageFactory()


@pytest.fixture
def tone(directory: Page) -> ContactPerson:
    person: ContactPerson = ContactPersonFactory(
        name="Tone Bye Moen",
        title="Tjenesteleder",
        unit="Eiendom",
        phone="+4767504050",
        email="tone@example.org",
        note="Ring om morgenen.",
    )
    return person
