"""News is found by what its project says, as long as readers may read that."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from django.core.management import call_command
from django.utils import timezone
from wagtail.models import Page, PageViewRestriction

from home.models import HomePage
from home.tests.factories import InformationPageFactory
from projects.models import NewsPage, ProjectPage
from projects.tests.factories import NewsPageFactory, NewsProjectFactory, ProjectIndexPageFactory, ProjectPageFactory
from search.rounds import notice_time
from search.tests.conftest import Index

LEAD = "Kvirrevitt"


@pytest.fixture
def project(home: HomePage) -> ProjectPage:
    made: ProjectPage = ProjectPageFactory(parent=ProjectIndexPageFactory(parent=home), lead=LEAD)
    return made


@pytest.fixture
def news(project: ProjectPage, index: Index) -> NewsPage:
    page: NewsPage = NewsProjectFactory(page=NewsPageFactory(), project=project).page
    page.save()
    assert LEAD in index.documents()[page.pk]["context"]
    return page


def restrict(project: ProjectPage) -> None:
    PageViewRestriction.objects.create(page=project, restriction_type="login")


def restrict_what_is_above(project: ProjectPage) -> None:
    PageViewRestriction.objects.create(page=project.get_parent(), restriction_type="login")


def move_to_what_is_private(project: ProjectPage) -> None:
    private = InformationPageFactory(parent=project.get_parent().get_parent())
    PageViewRestriction.objects.create(page=private, restriction_type="login")
    Page.objects.get(pk=project.pk).move(Page.objects.get(pk=private.pk), pos="last-child")


def unpublish(project: ProjectPage) -> None:
    project.unpublish()


def delete(project: ProjectPage) -> None:
    Page.objects.get(pk=project.pk).delete()


def delete_what_is_above(project: ProjectPage) -> None:
    project.get_parent().delete()


def expire(project: ProjectPage) -> None:
    Page.objects.filter(pk=project.pk).update(expire_at=timezone.now() - timedelta(seconds=1))
    call_command("publish_scheduled")


def expire_unnoticed(project: ProjectPage) -> None:
    Page.objects.filter(pk=project.pk).update(expire_at=timezone.now() - timedelta(seconds=1))
    notice_time()


def test_news_of_an_alias_is_not_found_by_it_once_its_source_is_private(project: ProjectPage, index: Index) -> None:
    alias = project.create_alias(parent=project.get_parent(), update_slug="et-annet-sted")
    news = NewsProjectFactory(page=NewsPageFactory(), project=alias).page
    news.save()
    assert LEAD in index.documents()[news.pk]["context"]
    restrict(project)
    assert LEAD not in index.documents()[news.pk].get("context", [])


@pytest.mark.parametrize(
    "withdraw",
    [
        restrict,
        restrict_what_is_above,
        move_to_what_is_private,
        unpublish,
        delete,
        delete_what_is_above,
        expire,
        expire_unnoticed,
    ],
)
def test_it_is_not_found_by_a_project_that_readers_may_not_read_any_more(
    project: ProjectPage, news: NewsPage, index: Index, withdraw: Callable[[ProjectPage], None]
) -> None:
    withdraw(project)
    assert LEAD not in index.documents()[news.pk].get("context", [])
