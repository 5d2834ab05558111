"""How a reader may have meant a word, from the words of the site itself: Elasticsearch's term suggester."""

from collections.abc import Mapping
from typing import Any

from search.query_text import QueryText

NAME = "spelling"
FIELD = "written"
# How much of a word must be as it was written: three letters of four, five of seven.
LEAST_ALIKE = 0.7
# A word of more letters is none, and dear to look for.
LONGEST = 40


def suggestion_request(query: QueryText) -> dict[str, Any] | None:
    """The ``suggest`` part of a request: for each word that the site lacks, the most alike and frequent that it has;
    none where a word is too long for one.
    """
    if any(len(word) > LONGEST for word in query.words):
        return None
    term = {
        "field": FIELD,
        "suggest_mode": "missing",
        "size": 1,
        "prefix_length": 1,
        "min_word_length": 4,
        "max_edits": 2,
        "sort": "score",
    }
    return {NAME: {"text": " ".join(query.words), "term": term}}


def suggestion_in(answer: Mapping[str, Any]) -> str:
    """The query with what was suggested put in; empty where nothing was."""
    entries = answer.get(NAME, [])
    words = [_suggested(entry) or entry["text"] for entry in entries]
    return " ".join(words) if any(map(_suggested, entries)) else ""


def _suggested(entry: Mapping[str, Any]) -> str:
    return next((option["text"] for option in entry["options"] if option["score"] >= LEAST_ALIKE), "")
