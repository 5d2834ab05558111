"""Pages that editors put first."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries
from wagtail.models import Page, PageViewRestriction

from home.models import HomePage
from home.tests.factories import InformationPageFactory
from projects.processes.tests.clock import Clock
from search.answering import Answer
from search.editorial.promotions import promoted_for
from search.models import PromotedResult
from search.tests.factories import PromotedResultFactory


@pytest.fixture
def found_page(home: HomePage) -> Page:
    """A Norwegian page that anyone may read."""
    page: Page = InformationPageFactory(parent=home, title="Søk om støtte")
    return page


def shown_first(client: Client) -> list[str]:
    """The titles of what is promoted on the search page, for a search that finds nothing else."""
    answer: Answer = client.get("/sok/", {"q": "tilskudd"}).context["answer"]
    assert not answer.results.object_list
    return [result.plain_title for result in answer.promoted]


def unpublished(page: Page) -> None:
    page.unpublish()


def private(page: Page) -> None:
    PageViewRestriction.objects.create(page=page, restriction_type=PageViewRestriction.LOGIN)


def expired(page: Page) -> None:
    Page.objects.filter(pk=page.pk).update(expire_at=timezone.now() - timedelta(seconds=1))


def moved_to_a_private_page(page: Page) -> None:
    above = InformationPageFactory(parent=page.get_parent())
    private(above)
    page.move(above, pos="last-child")


@pytest.mark.parametrize("text", ["støtte til bedrift", "  STØTTE   til bedrift?"])
def test_a_page_is_promoted_for_the_search_that_an_editor_named(found_page: Page, text: str) -> None:
    PromotedResultFactory(page=found_page, searches="søknad\nStøtte til Bedrift")
    assert promoted_for(text, language="nb") == [found_page.pk]


@pytest.mark.parametrize("text", ["støtte", "til bedrift", "støtte til bedrifter", "", "?"])
def test_a_page_is_not_promoted_for_other_searches(found_page: Page, text: str) -> None:
    PromotedResultFactory(page=found_page, searches="støtte til bedrift")
    assert promoted_for(text, language="nb") == []


def test_several_stand_in_their_order_each_page_once(
    found_page: Page, home: HomePage, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    other = InformationPageFactory(parent=home)
    PromotedResultFactory(page=found_page, searches="tilskudd", sort_order=2)
    PromotedResultFactory(page=other, searches="tilskudd", sort_order=1)
    PromotedResultFactory(page=other, searches="tilskudd", sort_order=3)
    with django_assert_num_queries(1):
        assert promoted_for("tilskudd", language="nb") == [other.pk, found_page.pk]
    with django_assert_num_queries(1):
        assert promoted_for("tilskudd", language="en") == []


@pytest.mark.parametrize("gone", [unpublished, private, expired, moved_to_a_private_page])
def test_only_what_anyone_may_read_is_shown_first(
    found_page: Page, home: HomePage, client: Client, gone: Callable[[Page], object]
) -> None:
    PromotedResultFactory(page=found_page, searches="tilskudd")
    assert shown_first(client) == [found_page.title]
    gone(found_page)
    assert shown_first(client) == []


def test_a_promotion_outlives_its_page_for_another_to_be_chosen(found_page: Page) -> None:
    promotion = PromotedResultFactory(page=found_page, searches="tilskudd")
    Page.objects.get(pk=found_page.pk).delete()
    assert PromotedResult.objects.get(pk=promotion.pk).page is None
    assert promoted_for("tilskudd", language="nb") == []


def test_a_promotion_begins_and_ends_at_midnight_in_norway(found_page: Page, monkeypatch: pytest.MonkeyPatch) -> None:
    clock = Clock(monkeypatch)
    PromotedResultFactory(page=found_page, searches="tilskudd", valid_from="2027-07-14", valid_until="2027-07-15")
    clock.set(2027, 7, 13, 23, 59, 59)
    assert promoted_for("tilskudd", language="nb") == []
    clock.run(timedelta(seconds=1))
    assert promoted_for("tilskudd", language="nb") == [found_page.pk]
    clock.set(2027, 7, 15, 23, 59, 59)
    assert promoted_for("tilskudd", language="nb") == [found_page.pk]
    clock.run(timedelta(seconds=1))
    assert promoted_for("tilskudd", language="nb") == []
