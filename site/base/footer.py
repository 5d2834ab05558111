"""The texts at the foot of a page, with the links of all of them found at once."""

from dataclasses import dataclass

from wagtail.rich_text import expand_db_html

from base.models import FooterText
from base.visibility import published

# No text of an editor holds it: Wagtail strips comments from rich text.
_BOUNDARY = "<!--footer-text-->"


@dataclass(frozen=True)
class FooterSection:
    """A heading, and rich text whose links are addresses already."""

    heading: str
    body: str


def footer_texts(language: str) -> list[FooterSection]:
    """The published texts in the language."""
    texts = list(FooterText.objects.filter(published(), locale__language_code=language))
    bodies = expand_db_html(_BOUNDARY.join(text.body for text in texts)).split(_BOUNDARY) if texts else []
    return [FooterSection(text.heading, body) for text, body in zip(texts, bodies, strict=True)]
