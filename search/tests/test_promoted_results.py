"""Pages that editors put first."""

from datetime import timedelta

import pytest
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries
from wagtail.models import Page

from home.models import HomePage
from home.tests.factories import InformationPageFactory
from projects.processes.tests.clock import Clock
from search.editorial.promotions import promoted_for
from search.models import PromotedResult
from search.tests.factories import PromotedResultFactory


@pytest.fixture
def found_page(home: HomePage) -> Page:
    """A Norwegian page that anyone may read."""
    page: Page = InformationPageFactory(parent=home, title="Søk om støtte")
    return page


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
    with django_assert_num_queries(2):
        assert promoted_for("tilskudd", language="nb") == [other.pk, found_page.pk]
    with django_assert_num_queries(1):
        assert promoted_for("tilskudd", language="en") == []


def test_only_what_anyone_may_read_is_promoted(found_page: Page) -> None:
    PromotedResultFactory(page=found_page, searches="tilskudd")
    found_page.unpublish()
    assert promoted_for("tilskudd", language="nb") == []


def test_a_page_past_its_time_is_not_promoted(found_page: Page) -> None:
    PromotedResultFactory(page=found_page, searches="tilskudd")
    Page.objects.filter(pk=found_page.pk).update(expire_at=timezone.now() - timedelta(seconds=1))
    assert promoted_for("tilskudd", language="nb") == []


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
