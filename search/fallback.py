"""Searching in the database: simpler, and enough to find a project or a person while Elasticsearch is away."""

from functools import reduce
from operator import and_, or_

from django.db.models import Case, CharField, F, Q, Value, When
from django.db.models.functions import Coalesce
from django.utils.html import conditional_escape
from django.utils.text import Truncator
from wagtail.models import Page, get_page_models

from search.highlights import EXCERPT_LENGTH
from search.query_text import QueryText
from search.results import Found, Hit
from search.searchable import public_pages

# Each word costs the database some work.
MOST_WORDS = 8
NAMES = ["projectpage__contacts__person__name", "conferencepage__contacts__person__name"]


def search_database(*, query: QueryText, language: str, start: int, size: int) -> Found:
    """The public pages of the language with all the words: in title, lead or a contact's name also as parts of words.

    Those with the words in their title come first, then those in which Wagtail's own search finds them.
    """
    words = query.words[:MOST_WORDS]
    if not words:
        return Found(total=0, hits=[], fallback=True)
    in_title = _contain(words, ["title"])
    by_wagtail = Q(pk__in=Page.objects.search(" ".join(words), operator="and").get_queryset().order_by().values("pk"))
    as_parts = Q(pk__in=Page.objects.filter(_contain(words, ["title", *_leads(), *NAMES])).values("pk"))
    pages = (
        public_pages()
        .filter(by_wagtail | as_parts, locale__language_code=language)
        .annotate(rank=Case(When(in_title, then=0), When(by_wagtail, then=1), default=2))
        .order_by("rank", "title", "pk")
    )
    shown = pages.annotate(lead=_lead()).select_related("content_type")[start : start + size]
    return Found(total=pages.count(), hits=[_hit(page) for page in shown], fallback=True)


def _contain(words: list[str], fields: list[str]) -> Q:
    """Every word in one field or another."""
    return reduce(and_, (reduce(or_, (Q(**{f"{field}__icontains": word}) for field in fields)) for word in words))


def _leads() -> list[str]:
    """The path from a page to the lead of each type that has one."""
    return [f"{model._meta.model_name}__lead" for model in get_page_models() if hasattr(model, "lead")]


def _lead() -> Coalesce:
    """The lead of whatever type the page is, without a query for each type."""
    return Coalesce(*map(F, _leads()), Value(""), output_field=CharField())


def _hit(page: Page) -> Hit:
    return Hit(
        page_id=page.pk,
        model=f"{page.content_type.app_label}.{page.content_type.model}",
        title=conditional_escape(page.title),
        excerpt=conditional_escape(Truncator(page.lead).chars(EXCERPT_LENGTH)),
    )
