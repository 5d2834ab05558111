"""Links in rich text lead to the page in the reader's language, at the cost of one query a text."""

from datetime import timedelta

import pytest
from django.utils import timezone, translation
from pytest_django import DjangoAssertNumQueries
from wagtail.models import Locale, Page, Site
from wagtail.rich_text import expand_db_html

pytestmark = pytest.mark.django_db


def make(title: str, **values: object) -> Page:
    home = Page.objects.get(depth=2, locale__language_code="nb")
    page: Page = home.add_child(instance=Page(title=title, slug=title.lower(), **values))
    return page


def in_english(page: Page, slug: str, live: bool = True) -> Page:
    english = Locale.objects.get_or_create(language_code="en")[0]
    copy: Page = page.copy_for_translation(english, copy_parents=True)
    copy.slug, copy.live = slug, live
    copy.save()
    return copy


def link(pk: object) -> str:
    return f'<a linktype="page" id="{pk}">lenke</a>'


def test_a_link_leads_to_the_page() -> None:
    assert expand_db_html(link(make("Side").pk)) == '<a href="/side/">lenke</a>'


def test_a_link_leads_to_the_page_in_the_readers_language() -> None:
    norwegian = make("Side")
    english = in_english(norwegian, "page")
    with translation.override("en"):
        assert expand_db_html(link(norwegian.pk)) == '<a href="/en/page/">lenke</a>'
    with translation.override("nb"):
        assert expand_db_html(link(english.pk)) == '<a href="/side/">lenke</a>'


def test_a_link_leads_to_the_page_as_it_is_where_the_translation_is_a_draft() -> None:
    norwegian = make("Side")
    in_english(norwegian, "page", live=False)
    with translation.override("en"):
        assert expand_db_html(link(norwegian.pk)) == '<a href="/side/">lenke</a>'


@pytest.mark.parametrize("pk", [987654, "", "abc"])
def test_a_link_to_nothing_keeps_its_words(pk: object) -> None:
    assert expand_db_html(link(pk)) == "<a>lenke</a>"


def test_a_link_to_a_draft_keeps_its_words() -> None:
    assert expand_db_html(link(make("Utkast", live=False).pk)) == "<a>lenke</a>"


def test_a_link_to_a_page_past_its_time_keeps_its_words() -> None:
    expired = make("Utgatt", expire_at=timezone.now() - timedelta(minutes=1))
    assert expand_db_html(link(expired.pk)) == "<a>lenke</a>"


def test_a_link_to_a_page_of_no_site_keeps_its_words() -> None:
    page = Page.objects.get(depth=1).add_child(instance=Page(title="Annet sted", slug="annet-sted"))
    assert expand_db_html(link(page.pk)) == "<a>lenke</a>"


def test_many_links_take_one_query(django_assert_num_queries: DjangoAssertNumQueries) -> None:
    pages = [make(f"Side{number}") for number in range(10)]
    Site.get_site_root_paths()
    with django_assert_num_queries(1):
        html = expand_db_html("".join(link(page.pk) for page in pages))
    assert html.count("href=") == 10
