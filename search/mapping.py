"""The fields of an index, and its settings."""

import hashlib
import json
from typing import Any

from search.analysis import analysis_for

# Raised when documents are made differently though the fields stay the same, so that indices are built anew.
DOCUMENT_VERSION = 9

# What a reader searches in; weights are in `search.weights`.
TEXT_FIELDS = [
    "title",
    "lead",
    "headings",
    "body",
    "process",
    "programme",
    "people",
    "themes",
    "facts",
    "files",
    "context",
]
# The site's spelling is not taken from the texts of files, which are too many and too rough.
ROUGH = "files"
# What compounds are made of (`search.compounds`): those of the title, and of everything else.
PART_FIELDS = ["title_parts", "parts"]

# Letters of a title that is kept whole too.
LONGEST_WHOLE = 200

# How long a deletion is remembered, so that a slower rebuild cannot bring the page back.
DELETES_REMEMBERED = "1h"


def index_body(language: str) -> dict[str, Any]:
    """Settings and mappings of an index of the language."""
    return {
        "settings": {
            "number_of_shards": 1,
            "auto_expand_replicas": "0-1",
            "gc_deletes": DELETES_REMEMBERED,
            "analysis": analysis_for(language),
        },
        "mappings": {"dynamic": "strict", "properties": _properties()},
    }


def fingerprint(language: str) -> str:
    """Changes whenever an index of the language must be built anew."""
    parts = json.dumps([DOCUMENT_VERSION, index_body(language)], sort_keys=True)
    return hashlib.sha256(parts.encode()).hexdigest()[:16]


def _properties() -> dict[str, Any]:
    properties: dict[str, Any] = {name: _text("words", index_options="offsets") for name in TEXT_FIELDS}
    properties[ROUGH]["copy_to"] = ["everything"]
    properties["title"]["fields"] = {
        **{name: _text(name) for name in ("exact", "light")},
        # The whole of it, for titles that begin as a reader does (`search.suggestions`).
        "whole": {"type": "keyword", "normalizer": "lowercase", "ignore_above": LONGEST_WHOLE},
    }
    keywords = ["phones", "type", "status", "state", "theme", "units"]
    return (
        properties
        | {name: _text("words") for name in PART_FIELDS}
        | {name: {"type": "keyword"} for name in keywords}
        | {
            # Each word once, as it is written: for spelling, and to put it before other forms of the same word.
            "written": _text("written", index_options="freqs", copy_to=["everything"]),
            "everything": _text("light", index_options="freqs"),
            "years": {"type": "integer"},
            "date": {"type": "date", "format": "strict_date"},
            "about": {"type": "keyword", "index": False, "doc_values": False},
            "date_in_words": {"type": "keyword", "index": False, "doc_values": False},
            "fresh_on": {"type": "date", "format": "strict_date"},
            "open_until": {"type": "date", "format": "strict_date"},
            "expire_at": {"type": "date"},
        }
    )


def _text(analyzer: str, **more: object) -> dict[str, Any]:
    return {"type": "text", "analyzer": analyzer, **more}
