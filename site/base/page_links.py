"""Links to pages inside rich text: all those of a page found in one query, instead of one a text."""

import re
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar

from django.db.models import Q
from django.utils.html import escape
from django.utils.translation import get_language
from wagtail.models import Page

from base.visibility import is_published, published

type OpeningTags = dict[tuple[str | None, int], str]

# Wagtail's storage form, <a linktype="page" id="12">, as it stands in a text or, escaped, in a stream's JSON.
_PAGE_ID = re.compile(r'linktype=\\?"page\\?"[^>]*?\bid=\\?"(\d+)|\bid=\\?"(\d+)\\?"[^>]*?linktype=\\?"page')

_found: ContextVar[OpeningTags | None] = ContextVar("links to pages that the request has found", default=None)


@contextmanager
def links_of_one_request() -> Iterator[None]:
    """For as long as it lasts, what `find_links` finds is kept."""
    token = _found.set({})
    try:
        yield
    finally:
        _found.reset(token)


def find_links(texts: Iterable[str]) -> None:
    """Find the pages that the texts link to, for when they are shown in this request; outside one, do nothing."""
    found = _found.get()
    if found is not None:
        ids = {int(first or second) for text in texts for first, second in _PAGE_ID.findall(text)}
        found |= _opening_tags(ids)


def opening_tags(ids: list[int]) -> list[str]:
    """The tag that each of these pages is linked with; one without an address where readers would find no page."""
    found = _found.get() or {}
    language = get_language()
    tags = found | _opening_tags({pk for pk in ids if (language, pk) not in found})
    return [tags[language, pk] for pk in ids]


def _opening_tags(ids: set[int]) -> OpeningTags:
    """The tag that each of these pages is linked with, in the language that is active."""
    if not ids:
        return {}
    language = get_language()
    found = Page.objects.filter(
        Q(pk__in=ids)
        | Q(
            published(),
            translation_key__in=Page.objects.filter(pk__in=ids).values("translation_key"),
            locale__language_code=language,
        )
    ).select_related("locale")
    by_key = {page.translation_key: page for page in found if page.locale.language_code == language}
    tags: OpeningTags = {(language, pk): "<a>" for pk in ids}
    return tags | {(language, page.pk): _opening_tag(by_key.get(page.translation_key, page)) for page in found}


def _opening_tag(target: Page) -> str:
    address = target.url if is_published(target) else None
    return f'<a href="{escape(address)}">' if address else "<a>"
