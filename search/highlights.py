"""Excerpts in which the words found are marked."""

from collections.abc import Mapping, Sequence
from typing import Any

from django.utils.html import conditional_escape, escape
from django.utils.safestring import SafeString, mark_safe
from elasticsearch.dsl import query as q

# Private-use characters, which no text holds (`plain` and `read_query` see to it): the text between them is escaped
# here, whatever the engine sends.
START, END = "\ue000", "\ue001"
EXCERPT_LENGTH = 220

# Where two parts have as many marks, the earlier one is shown.
PARTS = ["lead", "people", "process", "programme", "body", "facts", "headings"]


def highlight_options(query: q.Query) -> dict[str, Any]:
    """The ``highlight`` part of a request."""
    return {
        "type": "unified",
        "pre_tags": [START],
        "post_tags": [END],
        "order": "score",
        "number_of_fragments": 1,
        "fragment_size": EXCERPT_LENGTH,
        "max_analyzed_offset": 500_000,
        "highlight_query": query.to_dict(),
        "require_field_match": False,
        "fields": {"title": {"number_of_fragments": 0}} | {name: {} for name in PARTS},
    }


def marked(text: str) -> SafeString:
    """Escaped text with its marks as HTML's ``mark``."""
    return mark_safe(escape(text).replace(START, "<mark>").replace(END, "</mark>"))  # noqa: S308  # escaped first


def title_of(highlights: Mapping[str, Sequence[str]], title: str) -> SafeString:
    """The title, marked where it was found by it."""
    found = highlights.get("title")
    return marked(found[0]) if found else conditional_escape(title)


def excerpt_of(highlights: Mapping[str, Sequence[str]], otherwise: str) -> SafeString:
    """The part of the page with the most different words marked; `otherwise` where only the title was found by."""
    candidates = [highlights[part][0] for part in PARTS if highlights.get(part)]
    best = max(candidates, key=_different_marks, default="")
    return marked(best) if best else conditional_escape(otherwise)


def _different_marks(fragment: str) -> int:
    return len({piece.split(END)[0].casefold() for piece in fragment.split(START)[1:]})
