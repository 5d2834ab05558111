"""Excerpts in which the words found are marked."""

import re
from collections.abc import Mapping, Sequence
from html import unescape
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

# Where two parts have as many marks, that with a mark in its name is shown, and then the earlier one: who searches for
# *ombruk* is not told whom to ring before what it is.
PARTS = ["lead", "process", "programme", "body", "facts", "headings", "people", "files"]
# Of these a whole line is asked for, since it begins with the name of what it is of.
NAMED = {"people", "process", "programme", "files"}


class Excerpt(NamedTuple):
    """A piece of a page with its marks, the name of the step, session, person or file that it is of, and its field."""

    text: SafeString
    part: str = ""
    part_kind: str = ""


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


def unmarked(text: SafeString) -> str:
    """What a title or an excerpt says, as plain text."""
    return unescape(text.replace("<mark>", "").replace("</mark>", ""))


def title_of(highlights: Mapping[str, Sequence[str]], title: str) -> SafeString:
    """The title, marked where it was found by it."""
    found = highlights.get("title")
    return marked(found[0]) if found else conditional_escape(title)


def excerpt_of(highlights: Mapping[str, Sequence[str]], otherwise: str) -> Excerpt:
    """The part of the page with the most different words marked; `otherwise` where only the title was found by."""
    lines = [(line, part) for part in PARTS for line in highlights.get(part, ()) if START in line]
    best, part = max(lines, key=lambda line: (_different_marks(line[0]), _is_named(line[0])), default=("", ""))
    if not best:
        return Excerpt(conditional_escape(otherwise))
    name, _, text = best.rpartition(NAME_END)
    shown = marked(_shortened(text if START in text else f"{name}{', ' * bool(text)}{text}"))
    name = name.replace(START, "").replace(END, "")
    return Excerpt(shown, name, part if name else "")


def _different_marks(fragment: str) -> int:
    return len({piece.split(END)[0].casefold() for piece in fragment.split(START)[1:]})


def _is_named(line: str) -> bool:
    return START in line.rpartition(NAME_END)[0]


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
