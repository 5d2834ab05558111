"""What several of these tests begin with."""

import pytest

from projects.feeds.tests.entries import LATER, SOON, fresh, publish
from projects.models import ConferencePage, ProcessStep
from projects.tests.factories import (
    ConferencePageFactory,
    ConferenceSessionFactory,
    ProcessStepFactory,
)
from projects.tests.languages import english_front_page


@pytest.fixture
def step() -> ProcessStep:
    """A published deadline, beside another step."""
    english_front_page()
    made: ProcessStep = ProcessStepFactory(title="Innspill", kind="deadline", date=SOON, page__title="Ombruk")
    ProcessStepFactory(page=made.page, title="Avtale", date=LATER, sort_order=1)
    publish(fresh(made.page))
    return made


@pytest.fixture
def conference() -> ConferencePage:
    """A published conference with two sessions."""
    page = ConferencePageFactory(title="Dialog", date="2026-05-04", venue_name="Salen")
    ConferenceSessionFactory(page=page, title="Åpning")
    ConferenceSessionFactory(page=page, title="Avslutning", sort_order=1)
    return publish(fresh(page))
