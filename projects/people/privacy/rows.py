"""Taking a person out of the rows of the database: out of whatever refers to her by key, or has her in a stream."""

from collections import Counter
from collections.abc import Collection
from typing import Any

from django.apps import apps
from django.db.models import Model
from modelcluster.fields import ParentalKey
from wagtail.blocks import StreamBlock
from wagtail.models import Page

from projects.models import ContactPerson
from projects.people.holders import person_streams
from projects.people.privacy.streams import without_persons


def remove_from_rows(ids: Collection[int], removed: Counter[str]) -> set[int]:
    """Take the persons of these rows out of every row, counting in ``removed``; the pages that this changed, by id."""
    return _remove_references(ids, removed) | _remove_from_streams(ids, removed)


def _remove_references(ids: Collection[int], removed: Counter[str]) -> set[int]:
    pages: set[int] = set()
    relations: list[Any] = ContactPerson._meta.get_fields(include_hidden=True)
    for relation in relations:
        if not (relation.auto_created and not relation.concrete and (relation.one_to_many or relation.one_to_one)):
            continue
        model, field = relation.related_model, relation.field
        rows = model._base_manager.filter(**{f"{field.name}__in": ids})
        pages |= {page for row in rows if (page := _page_of(row))}
        removed["rows"] += rows.update(**{field.name: None}) if field.null else rows.delete()[0]
    return pages


def _remove_from_streams(ids: Collection[int], removed: Counter[str]) -> set[int]:
    pages: set[int] = set()
    for model in apps.get_models():
        for name, block in person_streams(model).items():
            for row in model._base_manager.all().iterator():
                if _remove_from_stream(row, name, block, ids):
                    removed["streams"] += 1
                    pages |= {page for page in [_page_of(row)] if page}
    return pages


def _remove_from_stream(row: Model, name: str, block: StreamBlock, ids: Collection[int]) -> bool:
    raw = block.get_prep_value(getattr(row, name))
    kept = without_persons(block, raw, ids)
    if kept == raw:
        return False
    type(row)._base_manager.filter(pk=row.pk).update(**{name: block.to_python(kept)})
    return True


def _page_of(row: Any) -> int | None:
    if isinstance(row, Page):
        return int(row.pk)
    parents = [field for field in row._meta.get_fields() if isinstance(field, ParentalKey)]
    return next((getattr(row, field.attname) for field in parents if issubclass(field.related_model, Page)), None)
