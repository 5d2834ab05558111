"""The fields of an index, and its settings."""

import hashlib
import json
from typing import Any

from search.analysis import analysis_for

# Raised when documents are made differently though the fields stay the same, so that indices are built anew.
DOCUMENT_VERSION = 3

# What a reader searches in; weights are in `search.weights`.
TEXT_FIELDS = ["title", "lead", "headings", "body", "process", "programme", "people", "themes", "facts", "files"]
# Texts of files are too many and too rough to take the site's spelling from.
ROUGH = {"files"}
# What compounds are made of (`search.compounds`): those of the title, and of everything else.
PART_FIELDS = ["title_parts", "parts"]

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
    properties: dict[str, Any] = {name: _text(name) for name in TEXT_FIELDS}
    properties["title"]["fields"] = {"exact": {"type": "text", "analyzer": "exact"}}
    keywords = ["phones", "type", "status", "state", "theme", "units"]
    return (
        properties
        | {name: {"type": "text", "analyzer": "words"} for name in [*PART_FIELDS, "everything"]}
        | {name: {"type": "keyword"} for name in keywords}
        | {
            # Words as they are written: for spelling, and to put them before other forms of the same word.
            "written": {"type": "text", "analyzer": "exact"},
            "years": {"type": "integer"},
            "date": {"type": "date", "format": "strict_date"},
            "date_in_words": {"type": "keyword", "index": False, "doc_values": False},
            "fresh_on": {"type": "date", "format": "strict_date"},
            "open_until": {"type": "date", "format": "strict_date"},
            "expire_at": {"type": "date"},
        }
    )


def _text(name: str) -> dict[str, Any]:
    copies = ["everything"] if name in ROUGH else ["everything", "written"]
    return {"type": "text", "analyzer": "words", "index_options": "offsets", "copy_to": copies}
