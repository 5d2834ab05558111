"""Searching in the database, by Wagtail's own means: words of title, lead and body as they are written."""

from django.db.models import CharField, F, Value
from django.db.models.functions import Coalesce
from django.utils.html import conditional_escape
from django.utils.text import Truncator
from wagtail.models import Page, get_page_models

from search.highlights import EXCERPT_LENGTH
from search.query_text import QueryText
from search.results import Found, Hit
from search.searchable import public_pages


def search_database(*, query: QueryText, language: str, start: int, size: int) -> Found:
    """The public pages of the language that have all the words, best first as the database judges."""
    words = " ".join(query.words)  # the database's own query syntax is thereby out
    if not words:
        return Found(total=0, hits=[], fallback=True)
    ranked = Page.objects.search(words, operator="and").get_queryset()
    public = public_pages().filter(locale__language_code=language).values("pk")
    pages = ranked.filter(pk__in=public)
    total = pages.count()
    shown = pages.annotate(lead=_lead()).select_related("content_type")[start : start + size]
    return Found(total=total, hits=[_hit(page) for page in shown], fallback=True)


def _lead() -> Coalesce:
    """The lead of whatever type the page is, without a query for each type."""
    leads = [F(f"{model._meta.model_name}__lead") for model in get_page_models() if hasattr(model, "lead")]
    return Coalesce(*leads, Value(""), output_field=CharField())


def _hit(page: Page) -> Hit:
    return Hit(
        page_id=page.pk,
        model=f"{page.content_type.app_label}.{page.content_type.model}",
        title=conditional_escape(page.title),
        excerpt=conditional_escape(Truncator(page.lead).chars(EXCERPT_LENGTH)),
    )
