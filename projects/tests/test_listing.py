"""Lists of projects and news: what they hold, in what order, and how readers narrow them."""

from datetime import date

import pytest
from django.test import Client
from wagtail.models import PageViewRestriction

from projects.models import ProjectStatus
from projects.tests.factories import (
    NewsIndexPageFactory,
    NewsPageFactory,
    ProjectIndexPageFactory,
    ProjectPageFactory,
    ThemeFactory,
)
from projects.tests.languages import page_in_english, snippet_in_english

pytestmark = pytest.mark.django_db


def titles(client: Client, address: str) -> list[str]:
    context = client.get(address).context
    return [page.title for page in context["projects" if "projects" in context else "news"]]


def test_projects_stand_by_title_and_only_those_that_readers_can_read(client: Client) -> None:
    index = ProjectIndexPageFactory()
    for title in ("Båt", "Anker", "Ferge"):
        ProjectPageFactory(title=title)
    ProjectPageFactory(title="Utkast", live=False)
    private = ProjectPageFactory(title="Internt")
    PageViewRestriction.objects.create(page=private, restriction_type=PageViewRestriction.LOGIN)
    assert titles(client, index.url) == ["Anker", "Båt", "Ferge"]


@pytest.mark.parametrize("status", ProjectStatus)
def test_projects_are_narrowed_by_status(client: Client, status: ProjectStatus) -> None:
    for each in ProjectStatus:
        ProjectPageFactory(title=each.value, status=each)
    index = ProjectIndexPageFactory._meta.model.objects.get()
    assert titles(client, f"{index.url}?status={status}") == [status.value]


def test_projects_are_narrowed_by_theme_and_by_both(client: Client) -> None:
    theme = ThemeFactory(slug="vann")
    for title, themes, status in (("Regn", [theme], "ongoing"), ("Snø", [theme], "paused"), ("Støv", [], "ongoing")):
        project = ProjectPageFactory(title=title, status=status)
        project.themes = themes
        project.save()
    index = project.get_parent()
    assert titles(client, f"{index.url}?theme=vann") == ["Regn", "Snø"]
    assert titles(client, f"{index.url}?theme=vann&status=paused") == ["Snø"]


def test_a_theme_is_the_same_theme_in_english(client: Client) -> None:
    theme = ThemeFactory(name="Vann", slug="vann")
    snippet_in_english(theme, name="Water", slug="water")
    project = ProjectPageFactory(title="Regn")
    project.themes = [theme]
    project.save()
    other = ProjectPageFactory(title="Støv")
    for page, title in ((project, "Rain"), (other, "Dust")):
        translated = page_in_english(page, title=title, slug=title.lower())
    index = translated.get_parent()
    assert titles(client, f"{index.url}?theme=water") == ["Rain"]
    html = client.get(index.url).content.decode()
    assert "Water" in html
    assert "Vann" not in html


@pytest.mark.parametrize(
    "query",
    [
        "theme=finnes-ikke",
        "status=lost",
        "theme=",
        "theme=%00",
        "status=ongoing%27--",
        "page=-1",
        "page=abc",
        "page=1000000000",
    ],
)
def test_a_choice_that_is_none_narrows_nothing(client: Client, query: str) -> None:
    project = ProjectPageFactory(status="paused")
    response = client.get(f"{project.get_parent().url}?{query}")
    assert response.status_code == 200
    assert [page.title for page in response.context["projects"]] == [project.title]
    assert not response.context["is_filtered"]


def test_a_list_that_nothing_is_left_of_says_so_and_leads_back(client: Client) -> None:
    index = ProjectPageFactory(status="ongoing").get_parent()
    html = client.get(f"{index.url}?status=stopped").content.decode()
    assert "Ingen prosjekter" in html
    assert f'href="{index.url}"' in html


def test_a_long_list_comes_in_pages_that_keep_the_choice(client: Client) -> None:
    ProjectPageFactory.create_batch(21, status="paused")
    ProjectPageFactory.create_batch(2, status="ongoing")
    index = ProjectIndexPageFactory._meta.model.objects.get()
    response = client.get(f"{index.url}?status=paused")
    assert len(response.context["projects"]) == 20
    assert "?status=paused&amp;page=2" in response.content.decode()
    assert len(titles(client, f"{index.url}?status=paused&page=2")) == 1
    assert len(titles(client, f"{index.url}?status=paused&page=1000000000")) == 1


def test_news_stand_with_the_newest_first_and_those_without_a_date_last(client: Client) -> None:
    index = NewsIndexPageFactory()
    for title, day in (("Gammel", date(2020, 1, 1)), ("Udatert", None), ("Ny", date(2026, 1, 1))):
        NewsPageFactory(title=title, date=day)
    NewsPageFactory(title="Utkast", live=False)
    assert titles(client, index.url) == ["Ny", "Gammel", "Udatert"]


def test_an_empty_list_of_news_says_so(client: Client) -> None:
    assert "Ingen nyheter" in client.get(NewsIndexPageFactory().url).content.decode()
