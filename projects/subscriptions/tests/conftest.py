"""What several of these tests begin with."""

from typing import Any
from urllib.parse import urlencode

import pytest
from django.test import Client

from base.fuzzy_dates import FuzzyDate
from projects.models import ProcessStep, ProjectPage
from projects.subscriptions.tests.asking import FORM, Ask
from projects.subscriptions.tests.factories import READER
from projects.tests.factories import ProcessStepFactory, ProjectPageFactory


@pytest.fixture
def project() -> ProjectPage:
    """A project that the public may read."""
    page: ProjectPage = ProjectPageFactory(title="Økt ombruk")
    return page


@pytest.fixture
def ask(client: Client) -> Ask:
    """Posts the form."""

    def ask(thing: Any = None, *, address: str = FORM, email: str = READER, **fields: str) -> Any:
        topic = "deadlines" if thing is None else "process" if isinstance(thing, ProjectPage) else "theme"
        key = {"key": str(thing.translation_key)} if thing else {}
        return client.post(f"{address}?{urlencode({'topic': topic} | key)}", {"email": email} | fields)

    return ask


@pytest.fixture
def step(project: ProjectPage) -> ProcessStep:
    """Its deadline."""
    row: ProcessStep = ProcessStepFactory(
        page=project, title="Frist for innspill", kind="deadline", date=FuzzyDate("2099-09-03")
    )
    return row
