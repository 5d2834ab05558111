"""The fields of an index, and its settings."""

import hashlib
import json
from typing import Any

from search.analysis import analysis_for

# Raised when documents are made differently though the fields stay the same, so that indices are built anew.
DOCUMENT_VERSION = 2

# What a reader searches in; weights are in `search.queries`.
TEXT_FIELDS = ["title", "lead", "headings", "body", "process", "programme", "people", "themes", "facts"]

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
    text = {"type": "text", "analyzer": "words", "index_options": "offsets", "copy_to": "everything"}
    properties: dict[str, Any] = {name: dict(text) for name in TEXT_FIELDS}
    properties["title"]["fields"] = {"exact": {"type": "text", "analyzer": "exact"}}
    return properties | {
        "everything": {"type": "text", "analyzer": "words"},
        "phones": {"type": "keyword"},
        "type": {"type": "keyword"},
        "status": {"type": "keyword"},
        "date": {"type": "date", "format": "strict_date"},
        "date_in_words": {"type": "keyword", "index": False, "doc_values": False},
        "expire_at": {"type": "date"},
    }
