"""Excerpts in which the words found are marked."""

import re
from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from django.utils.html import conditional_escape, escape
from django.utils.safestring import SafeString, mark_safe
from elasticsearch.dsl import query as q

from search.documents.plain_text import NAME_END

# Private-use characters, which no text holds (`plain` and `read_query` see to it): the text between them is escaped
# here, whatever the engine sends.
START, END = "\ue000", "\ue001"
EXCERPT_LENGTH = 220
ELLIPSIS = "…"

# Where two parts have as many marks, the earlier one is shown.
PARTS = ["lead", "people", "process", "programme", "body", "facts", "headings", "files"]
# Of these a whole line is asked for, since it begins with the name of what it is of.
NAMED = {"people", "process", "programme", "files"}


class Excerpt(NamedTuple):
    """A piece of a page with its marks, and the name of the step, session, person or file that it is of."""

    text: SafeString
    part: str = ""


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
        "fields": {"title": {"number_of_fragments": 0}}
        | {name: {"number_of_fragments": 0} if name in NAMED else {} for name in PARTS},
    }


def marked(text: str) -> SafeString:
    """Escaped text with its marks as HTML's ``mark``."""
    return mark_safe(escape(text).replace(START, "<mark>").replace(END, "</mark>"))  # noqa: S308  # escaped first


def title_of(highlights: Mapping[str, Sequence[str]], title: str) -> SafeString:
    """The title, marked where it was found by it."""
    found = highlights.get("title")
    return marked(found[0]) if found else conditional_escape(title)


def excerpt_of(highlights: Mapping[str, Sequence[str]], otherwise: str) -> Excerpt:
    """The part of the page with the most different words marked; `otherwise` where only the title was found by."""
    lines = [line for part in PARTS for line in highlights.get(part, ()) if START in line]
    best = max(lines, key=_different_marks, default="")
    if not best:
        return Excerpt(conditional_escape(otherwise))
    name, _, text = best.rpartition(NAME_END)
    unmarked = name.replace(START, "").replace(END, "")
    return Excerpt(marked(_shortened(text if START in text else f"{name}{', ' * bool(text)}{text}")), unmarked)


def _different_marks(fragment: str) -> int:
    return len({piece.split(END)[0].casefold() for piece in fragment.split(START)[1:]})


def _shortened(text: str) -> str:
    """About `EXCERPT_LENGTH` characters round the first mark, cut between words."""
    if len(text) <= EXCERPT_LENGTH * 1.5:
        return text
    at = max(0, text.index(START) - EXCERPT_LENGTH // 3)
    begin = text.find(" ", at) + 1 if at else 0
    begin = min(begin, text.index(START))
    end = text.find(" ", begin + EXCERPT_LENGTH)
    piece = text[begin : end if end > 0 else None]
    if piece.count(START) > piece.count(END):
        piece += re.match(r"[^\ue001]*\ue001?", text[begin + len(piece) :])[0]  # type: ignore[index]  # it always matches
    return f"{ELLIPSIS if begin else ''}{piece}{ELLIPSIS if end > 0 else ''}"
