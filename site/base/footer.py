"""The texts at the foot of a page."""

from dataclasses import dataclass
from typing import cast

from django.conf import settings
from django.http import HttpRequest
from django.utils.translation import get_language
from wagtail.rich_text import expand_db_html

from base.models.footer_text import FooterText
from base.visibility import published

# No text of an editor holds it: Wagtail strips comments from rich text.
_BOUNDARY = "<!--footer-text-->"


@dataclass(frozen=True)
class FooterSection:
    """A heading, and rich text whose links are addresses already."""

    heading: str
    body: str


def footer_rows(request: HttpRequest) -> list[FooterText]:
    """The published texts in the request's language, found once."""
    if not hasattr(request, "_footer_rows"):
        language = get_language() or settings.LANGUAGE_CODE
        rows = list(FooterText.objects.filter(published(), locale__language_code=language))
        request._footer_rows = rows  # type: ignore[attr-defined]  # kept for the request's length
    return cast("list[FooterText]", request._footer_rows)  # type: ignore[attr-defined]  # as above


def footer_texts(request: HttpRequest) -> list[FooterSection]:
    """The texts as they are shown, the links of all of them found at once."""
    rows = footer_rows(request)
    bodies = expand_db_html(_BOUNDARY.join(row.body for row in rows)).split(_BOUNDARY) if rows else []
    return [FooterSection(row.heading, body) for row, body in zip(rows, bodies, strict=True)]
