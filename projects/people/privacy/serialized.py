"""Taking a person out of what is stored as JSON: versions of pages, and what was submitted for translation."""

import json
from collections.abc import Collection
from typing import Any

from django.db.models import Model
from wagtail.blocks import StreamBlock

from projects.people.holders import person_children, person_keys, person_streams
from projects.people.privacy.streams import without_persons

type Content = dict[str, Any]


def without_persons_of(model: type[Model], content: Content, ids: Collection[int]) -> Content | None:
    """The content of a row (as modelcluster serialises it) without the persons; none where it was hers alone."""
    kept = dict(content)
    for name in person_keys(model):
        if kept.get(name) in ids:
            if not model._meta.get_field(name).null:
                return None
            kept[name] = None
    for name, block in person_streams(model).items():
        if name in kept:
            kept[name] = _stream(block, kept[name], ids)
    for relation in person_children(model):
        name = relation.get_accessor_name()
        rows = [without_persons_of(relation.related_model, row, ids) for row in kept.get(name) or []]
        if name in kept:
            kept[name] = [row for row in rows if row is not None]
    return kept


def _stream(block: StreamBlock, stored: Any, ids: Collection[int]) -> Any:
    raw = json.loads(stored) if isinstance(stored, str) and stored else stored
    kept = without_persons(block, raw, ids)
    if kept == raw:
        return stored
    return json.dumps(kept) if isinstance(stored, str) else kept
