"""Links in rich text that lead nowhere are refused, in words that say which."""

import pytest
from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from django.utils import translation
from pytest_django import DjangoAssertNumQueries
from wagtail.models import Page
from wagtail.rich_text import RichText

from base.models import CustomDocument, FooterText
from base.rich_text import RichTextBlock, RichTextField, validate_links

pytestmark = pytest.mark.django_db

GONE = '<p>Les <a linktype="page" id="987654">invitasjonen</a> først.</p>'
GONE_TOO = '<p><a id="987655" linktype="document"><b>program</b>met</a></p>'


def refusal(html: str, language: str = "nb") -> str:
    with translation.override(language), pytest.raises(ValidationError) as refused:
        validate_links(html)
    return refused.value.messages[0]


def test_a_link_to_a_removed_page_is_named() -> None:
    message = refusal(GONE)
    assert "invitasjonen" in message
    assert "fjernet" in message


def test_all_removed_links_are_named_at_once() -> None:
    message = refusal(GONE + GONE_TOO)
    assert "invitasjonen" in message
    assert "programmet" in message


def test_the_words_are_those_of_the_editors_language() -> None:
    assert "has been removed" in refusal(GONE, "en")
    assert "have been removed" in refusal(GONE + GONE_TOO, "en")


def test_links_that_lead_somewhere_are_accepted() -> None:
    home = Page.objects.get(depth=2)
    document = CustomDocument.objects.create(title="Program", file=ContentFile(b"x", name="program.txt"))
    validate_links(
        f'<a linktype="page" id="{home.pk}">forsiden</a> <a linktype="document" id="{document.pk}">program</a>'
        ' <a href="https://example.org">ut</a> <a href="mailto:a@example.org">skriv</a> <a href="#topp">opp</a>'
    )


@pytest.mark.parametrize("html", ["", "<p></p>", '<p>id="1" linktype="page"</p>'])
def test_text_without_links_asks_the_database_nothing(
    html: str, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    with django_assert_num_queries(0):
        validate_links(html)


def test_the_field_refuses_it() -> None:
    text = FooterText(heading="Om oss", body=GONE, locale=Page.objects.get(depth=2).locale)
    with pytest.raises(ValidationError) as refused:
        text.full_clean()
    assert list(refused.value.message_dict) == ["body"]


def test_the_field_takes_nothing_for_nothing() -> None:
    RichTextField(blank=True).clean("", None)


def test_the_block_refuses_it() -> None:
    with pytest.raises(ValidationError):
        RichTextBlock().clean(RichText(GONE))
    assert RichTextBlock().clean(RichText("<p>Hei</p>")).source == "<p>Hei</p>"
