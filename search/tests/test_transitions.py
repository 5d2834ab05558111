"""What happens to a page reaches the index once the worker has run, and only what the public may read is in it."""

from datetime import timedelta

import pytest
from django.contrib.auth import get_user_model
from django.core.management import call_command
from django.db import transaction
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries
from wagtail.models import Page, PageViewRestriction

from home.models import HomePage
from home.tests.factories import InformationPageFactory
from projects.models import ProjectIndexPage
from projects.tests.factories import (
    ConferencePageFactory,
    ProjectPageFactory,
)
from projects.tests.languages import english, page_in_english
from search.documents.keys import page_key
from search.models import OutboxEntry
from search.outbox import documents_changed
from search.rounds import notice_time
from search.tests.conftest import Index

pytestmark = pytest.mark.django_db


def keep_private(page: Page) -> PageViewRestriction:
    restriction: PageViewRestriction = PageViewRestriction.objects.create(
        page=page, restriction_type=PageViewRestriction.LOGIN
    )
    return restriction


def test_a_page_is_in_the_index_of_its_language_alone(projects: ProjectIndexPage, index: Index) -> None:
    page = ProjectPageFactory(parent=projects)
    translated = page_in_english(page, title="Project")
    assert page.pk in index.documents("nb")
    assert page.pk not in index.documents("en")
    assert index.documents("en")[translated.pk]["title"] == "Project"


def test_a_draft_is_not_in_the_index_until_it_is_published(projects: ProjectIndexPage, index: Index) -> None:
    page = ProjectPageFactory(parent=projects, live=False)
    assert page.pk not in index.documents()
    page.save_revision().publish()
    assert page.pk in index.documents()


def test_a_draft_of_a_live_page_changes_nothing(projects: ProjectIndexPage, index: Index) -> None:
    page = ProjectPageFactory(parent=projects, title="Kjent")
    page.title = "Hemmelig"
    page.save_revision()
    assert index.documents()[page.pk]["title"] == "Kjent"


def test_a_published_change_replaces_what_was_there(projects: ProjectIndexPage, index: Index) -> None:
    page = ProjectPageFactory(parent=projects, lead="Gammelt")
    index.documents()
    page.lead = ""
    page.title = "Nytt"
    page.save_revision().publish()
    document = index.documents()[page.pk]
    assert document["title"] == "Nytt"
    assert "lead" not in document


def test_an_unpublished_page_goes(projects: ProjectIndexPage, index: Index) -> None:
    page = ProjectPageFactory(parent=projects)
    index.documents()
    page.unpublish()
    assert page.pk not in index.documents()


def test_a_deleted_page_goes_with_all_below_it(projects: ProjectIndexPage, index: Index) -> None:
    page = ProjectPageFactory(parent=projects)
    below = ConferencePageFactory(parent=page)
    assert {page.pk, below.pk} <= index.documents().keys()
    Page.objects.get(pk=page.pk).delete()
    assert not {page.pk, below.pk} & index.documents().keys()


def test_a_private_page_goes_with_all_below_it_and_comes_back(projects: ProjectIndexPage, index: Index) -> None:
    page = ProjectPageFactory(parent=projects)
    below = ConferencePageFactory(parent=page)
    index.documents()
    restriction = keep_private(page)
    assert not {page.pk, below.pk} & index.documents().keys()
    restriction.delete()
    assert {page.pk, below.pk} <= index.documents().keys()


def test_a_page_moved_under_a_private_one_goes_with_all_below_it(home: HomePage, index: Index) -> None:
    private = InformationPageFactory(parent=home)
    keep_private(private)
    page = InformationPageFactory(parent=home)
    below = InformationPageFactory(parent=page)
    assert {page.pk, below.pk} <= index.documents().keys()
    Page.objects.get(pk=page.pk).move(Page.objects.get(pk=private.pk), pos="last-child")
    assert not {page.pk, below.pk} & index.documents().keys()
    Page.objects.get(pk=page.pk).move(Page.objects.get(pk=home.pk), pos="last-child")
    assert {page.pk, below.pk} <= index.documents().keys()


def test_privacy_set_in_the_admin_counts(projects: ProjectIndexPage, index: Index) -> None:
    page = ProjectPageFactory(parent=projects)
    index.documents()
    client = Client()
    client.force_login(get_user_model().objects.create_superuser("chief", "chief@example.org", "secret"))
    client.post(reverse("wagtailadmin_pages:set_privacy", args=[page.pk]), {"restriction_type": "login"})
    assert page.pk not in index.documents()


def test_a_page_past_its_time_goes_when_publishing_is_scheduled(projects: ProjectIndexPage, index: Index) -> None:
    page = ProjectPageFactory(parent=projects, expire_at=timezone.now() + timedelta(days=1))
    assert page.pk in index.documents()
    Page.objects.filter(pk=page.pk).update(expire_at=timezone.now() - timedelta(seconds=1))
    call_command("publish_scheduled")
    assert page.pk not in index.documents()


def test_a_page_past_its_time_goes_though_nothing_unpublishes_it(projects: ProjectIndexPage, index: Index) -> None:
    page = ProjectPageFactory(parent=projects)
    index.documents()
    Page.objects.filter(pk=page.pk).update(expire_at=timezone.now() - timedelta(seconds=1))
    notice_time()
    assert page.pk not in index.documents()


def test_a_scheduled_page_comes_when_its_time_does(projects: ProjectIndexPage, index: Index) -> None:
    page = ProjectPageFactory(parent=projects, live=False)
    page.go_live_at = timezone.now() + timedelta(seconds=1)
    revision = page.save_revision(approved_go_live_at=page.go_live_at)
    assert page.pk not in index.documents()
    type(revision).objects.filter(pk=revision.pk).update(approved_go_live_at=timezone.now() - timedelta(seconds=1))
    content = revision.content | {"go_live_at": (timezone.now() - timedelta(seconds=1)).isoformat()}
    type(revision).objects.filter(pk=revision.pk).update(content=content)
    call_command("publish_scheduled")
    assert page.pk in index.documents()


def test_an_alias_is_not_in_the_index(home: HomePage, index: Index) -> None:
    page = InformationPageFactory(parent=home)
    alias = page.copy_for_translation(english(), alias=True)
    assert alias.live
    assert alias.pk not in index.documents("en")


def test_a_change_that_is_rolled_back_leaves_no_trace(projects: ProjectIndexPage, index: Index) -> None:
    page = ProjectPageFactory(parent=projects)
    index.documents()
    with pytest.raises(RuntimeError), transaction.atomic():
        page.save_revision().publish()
        assert OutboxEntry.objects.exists()
        raise RuntimeError
    assert not OutboxEntry.objects.exists()


def test_several_changes_of_a_page_wait_as_one(projects: ProjectIndexPage, index: Index) -> None:
    page = ProjectPageFactory(parent=projects)
    for number in range(3):
        page.title = f"Tittel {number}"
        page.save_revision().publish()
    assert OutboxEntry.objects.filter(key=page_key(page.pk)).count() == 1
    assert index.documents()[page.pk]["title"] == "Tittel 2"


def test_saving_a_page_costs_the_outbox_one_query(
    projects: ProjectIndexPage, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    page = ProjectPageFactory(parent=projects)
    with django_assert_num_queries(1):
        documents_changed([page_key(page.pk)])
