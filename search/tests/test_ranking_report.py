"""Editors see why pages stand where they do in a search."""

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from pytest_django import Settings

from projects.models import ProjectIndexPage, StepKind
from projects.tests.factories import (
    ContactDirectoryPageFactory,
    ContactPersonFactory,
    ProcessStepFactory,
    ProjectPageFactory,
)
from search import weights
from search.models import Synonym
from search.tests.conftest import Index
from search.tests.factories import PromotedResultFactory


@pytest.fixture
def editor(admin_client: Client) -> Client:
    """Who may see reports."""
    return admin_client


def reasons(editor: Client, query: str) -> dict[str, list[str]]:
    response = editor.get(reverse("ranking_report"), {"q": query, "language": "nb"})
    assert response.status_code == 200
    return {
        result["ranked"].title: [reason.name for reason in result["ranked"].reasons]
        for result in response.context["results"]
    }


def test_each_page_says_what_it_was_found_by_and_the_first_has_most_points(
    projects: ProjectIndexPage, index: Index, editor: Client
) -> None:
    ProjectPageFactory(parent=projects, title="Rent vann")
    ProjectPageFactory(parent=projects, title="Overvannshåndtering")
    index.documents()
    response = editor.get(reverse("ranking_report"), {"q": "vann", "language": "nb"})
    ranked = [result["ranked"] for result in response.context["results"]]
    assert [each.title for each in ranked] == ["Rent vann", "Overvannshåndtering"]
    assert ranked[0].points > ranked[1].points
    names = [[reason.name for reason in each.reasons] for each in ranked]
    assert "tittelen, slik det ble skrevet" in names[0]
    assert "tittelen, slik det ble skrevet" not in names[1]
    assert response.context["results"][0]["edit_url"] in response.text


def test_what_is_promoted_for_the_search_is_told_as_far_as_readers_meet_it(
    projects: ProjectIndexPage, index: Index, editor: Client
) -> None:
    shown, gone = (ProjectPageFactory(parent=projects, title=title) for title in ("Ta båten", "Ta toget"))
    for page in (shown, gone):
        PromotedResultFactory(page=page, searches="vann")
    gone.unpublish()
    response = editor.get(reverse("ranking_report"), {"q": "Vann", "language": "nb"})
    assert [page.pk for page in response.context["promoted"]] == [shown.pk]
    assert reverse("wagtailadmin_pages:edit", args=[shown.pk]) in response.text
    assert not editor.get(reverse("ranking_report"), {"q": "båt", "language": "nb"}).context["promoted"]


def test_synonyms_and_persons_are_named(projects: ProjectIndexPage, index: Index, editor: Client) -> None:
    ContactDirectoryPageFactory()
    ContactPersonFactory(name="Tone Bye Moen")
    ProjectPageFactory(parent=projects, title="Gjenbruk")
    Synonym.objects.create(language="nb", words="ombruk\ngjenbruk")
    index.documents()
    assert "et synonym: gjenbruk" in reasons(editor, "ombruk")["Gjenbruk"]
    assert "en person med det navnet eller nummeret" in reasons(editor, "tone moen")["Tone Bye Moen"]


def test_what_is_open_or_new_says_how_much_that_counts(
    projects: ProjectIndexPage, index: Index, editor: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    project = ProjectPageFactory(parent=projects, title="Rent vann", last_published_at=timezone.now())
    ProcessStepFactory(page=project, kind=StepKind.DEADLINE, date=str(timezone.localdate().year + 1))
    index.documents()
    monkeypatch.setattr(weights, "OPEN", 0.4)
    shown = editor.get(reverse("ranking_report"), {"q": "vann", "language": "nb"}).text
    assert "en frist er åpen: 40 % mer" in shown
    assert f"inntil {round(weights.FRESH * 100)} % mer, mer jo nyere" in shown


def test_with_elasticsearch_away_it_says_so(projects: ProjectIndexPage, editor: Client, settings: Settings) -> None:
    settings.ELASTICSEARCH_URL = "http://127.0.0.1:9"
    response = editor.get(reverse("ranking_report"), {"q": "vann", "language": "nb"})
    assert response.context["is_away"]
    assert "Elasticsearch svarer ikke" in response.text


@pytest.mark.parametrize("query", ["", "\x00", "a" * 500, "*:* OR _exists_"])
def test_whatever_is_asked_there_is_an_answer(index: Index, editor: Client, query: str) -> None:
    assert editor.get(reverse("ranking_report"), {"q": query, "language": "nb"}).status_code == 200


def test_it_is_not_for_everybody(client: Client, projects: ProjectIndexPage) -> None:
    assert client.get(reverse("ranking_report")).status_code == 302
