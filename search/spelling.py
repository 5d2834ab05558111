"""How a reader may have meant a word, from the words of the site itself: Elasticsearch's term suggester."""

from collections.abc import Mapping
from typing import Any

from search.query_text import QueryText

NAME = "spelling"
FIELD = "written"


def suggestion_request(query: QueryText) -> dict[str, Any]:
    """The ``suggest`` part of a request: for each word that the site lacks, the most alike and frequent that it has."""
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


def suggestion_in(answer: Mapping[str, Any], query: QueryText) -> str:
    """The query with what was suggested put in; empty where nothing was."""
    words = []
    for entry in answer.get(NAME, []):
        options = entry["options"]
        words.append(options[0]["text"] if options else entry["text"])
    suggested = " ".join(words)
    return "" if suggested.casefold() == " ".join(query.words).casefold() else suggested
