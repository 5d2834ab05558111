"""The part of published pages' content that shows contact persons, in few queries however many pages."""

from collections.abc import Iterable, Mapping
from typing import Any

from django.db.models import Model
from wagtail.models import Page, TranslatableMixin

from projects.people.holders import person_children, person_keys, person_streams
from projects.people.places import Content, Place, places

type PlacesOf = dict[int, list[Place]]


def places_on(model: type[Page], pages: Iterable[Page]) -> PlacesOf:
    """Where each of these pages shows persons as they are stored, by the page's number.

    In one query a relation, besides that of the pages themselves.
    """
    contents = {page.pk: _own(model, page) for page in pages}
    _add_children(model, contents)
    return {pk: places(model, content) for pk, content in contents.items()}


def _own(model: type[Model], row: Any) -> Content:
    content: Content = {"pk": row.pk, "title": getattr(row, "title", "")}
    content |= {key: getattr(row, f"{key}_id") for key in person_keys(model)}
    content |= {name: list(getattr(row, name).raw_data) for name in person_streams(model)}
    if issubclass(model, TranslatableMixin):
        content["translation_key"] = str(row.translation_key)
    return content


def _add_children(model: type[Model], contents: Mapping[int, Content]) -> None:
    for relation in person_children(model):
        child: Any = relation.related_model
        name, parent = relation.get_accessor_name(), relation.field.attname
        found: dict[int, Content] = {}
        for content in contents.values():
            content[name] = []
        for row in child._default_manager.filter(**{f"{parent}__in": list(contents)}):
            found[row.pk] = _own(child, row)
            contents[getattr(row, parent)][name].append(found[row.pk])
        _add_children(child, found)
