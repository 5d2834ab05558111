"""Links to the parts of a long page."""

import re

import pytest
from django.test import Client

from projects.models import ProjectPage
from projects.tests.factories import ConferencePageFactory, ProcessStepFactory, ProjectPageFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def project() -> ProjectPage:
    made: ProjectPage = ProjectPageFactory()
    return made


def jumps(client: Client, project: ProjectPage) -> list[tuple[str, str]]:
    text = client.get(project.url).text
    found = re.findall(r'<a class="page-jumps__link" href="#([\w-]+)">([^<]+)</a>', text)
    assert all(f'id="{part}"' in text for part, _label in found)
    return found


def test_a_project_leads_to_the_parts_that_it_has_in_their_order(client: Client, project: ProjectPage) -> None:
    ConferencePageFactory(parent=project)
    ProcessStepFactory(page=project)
    assert jumps(client, project) == [("process", "Prosess"), ("conferences", "Konferanser")]


def test_one_part_needs_no_link(client: Client, project: ProjectPage) -> None:
    ProcessStepFactory(page=project)
    assert jumps(client, project) == []
