"""The document of a page, as Elasticsearch stores it."""

from dataclasses import asdict
from typing import Any

from django.utils import translation
from wagtail.models import Page

from search.documents.pages import content_of
from search.documents.plain_text import plain


def document_of(page: Page) -> dict[str, Any]:
    """The document of a page of its specific type, made in the page's language. Names are those of `search.mapping`."""
    with translation.override(page.locale.language_code):
        content = asdict(content_of(page))
    common = {
        "type": page._meta.label_lower,
        "title": plain(page.title),
        "lead": plain(getattr(page, "lead", "")),
        "expire_at": page.expire_at,
    }
    return {name: value for name, value in (common | content).items() if value not in (None, "", [])}
