"""What several of these tests begin with."""

import pytest

from base.fuzzy_dates import FuzzyDate
from projects.conferences.tests.following import OLD, fresh
from projects.models import ConferencePage
from projects.tests.factories import ConferencePageFactory, ProcessStepFactory, ProjectPageFactory


@pytest.fixture
def conference() -> ConferencePage:
    """A published conference that is a step of its project, which is published too."""
    project = ProjectPageFactory(title="Regn")
    page = ConferencePageFactory(parent=project, date=OLD, title="Dialogkonferanse")
    ProcessStepFactory(page=project, title="Dialog", date=OLD, conference=page, sort_order=1)
    ProcessStepFactory(page=project, title="Avtale", date=FuzzyDate("2099-12"), sort_order=2)
    fresh(project).save_revision().publish()
    fresh(page).save_revision().publish()
    return fresh(page)
