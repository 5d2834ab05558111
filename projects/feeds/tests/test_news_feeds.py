"""News in feeds: of a project, and all of them."""

from datetime import UTC, datetime

import pytest
from django.test import Client
from django.utils import timezone
from wagtail.models import PageViewRestriction

from projects.feeds.tests.atom import read
from projects.tests.factories import NewsPageFactory, NewsProjectFactory, ProjectPageFactory
from projects.tests.languages import page_in_english

pytestmark = pytest.mark.django_db


def test_news_about_the_project_is_in_its_feed(client: Client) -> None:
    project = ProjectPageFactory()
    news = NewsPageFactory(title="Nytt", lead="Hva som & hendte.", first_published_at=timezone.now())
    NewsProjectFactory(page=news, project=project)
    draft = NewsPageFactory(title="Kladd", live=False)
    NewsProjectFactory(page=draft, project=project)
    [entry] = read(client, "process_atom", project).entries
    assert (entry.title, entry.link) == ("Nytt", news.full_url)
    assert "&amp; hendte" in entry.summary


def test_all_news_are_in_a_feed_of_their_own_in_each_language(client: Client) -> None:
    older, newer = (
        NewsPageFactory(title=title, first_published_at=datetime(2026, 5, day, tzinfo=UTC))
        for title, day in (("Eldre", 4), ("Nyere", 5))
    )
    NewsPageFactory(title="Kladd", live=False)
    private = NewsPageFactory(title="Internt")
    PageViewRestriction.objects.create(page=private, restriction_type=PageViewRestriction.LOGIN)
    page_in_english(older, title="Older")
    found = read(client, "news_atom")
    assert [(entry.title, entry.link) for entry in found.entries] == [
        ("Nyere", newer.full_url), ("Eldre", older.full_url),
    ]  # fmt: skip
    assert found.feed.link == newer.get_parent().full_url
    in_english = read(client, "news_atom", language="en")
    assert [entry.title for entry in in_english.entries] == ["Older"]
    assert in_english.feed.id != found.feed.id
