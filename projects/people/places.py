"""Where a page's content, as revisions store it, shows contact persons."""

import json
from collections.abc import Iterator
from copy import deepcopy
from dataclasses import dataclass
from typing import Any

from django.core.serializers.json import DjangoJSONEncoder
from django.db.models import Model
from wagtail.blocks import Block, ListBlock, StreamBlock, StructBlock
from wagtail.models import TranslatableMixin

from projects.models.contact_term import ContactRole
from projects.people.holders import is_person_block, person_children, person_keys, person_streams

# The one stream whose persons speak; in all others they stand in the text.
SPEAKERS = "speakers"

type Content = dict[str, Any]


@dataclass
class Place:
    """One person at one place of a page's content: ``holder[key]`` is her row's number.

    ``path`` names the place in each version of the page: fields, translation keys of rows, and ids of blocks, joined
    by full stops; a row that only links page and person has no name of its own, since a person stands there once.
    ``siblings`` is the list that ``member`` stands in wherever it stands there for the person alone. ``within`` is the
    title of the row around it, such as a session's.
    """

    path: str
    role: ContactRole
    holder: Any
    key: str | int
    siblings: list[Any] | None = None
    member: Any = None
    within: str = ""

    @property
    def person(self) -> int:
        """The number of the person's row."""
        return int(self.holder[self.key])

    @person.setter
    def person(self, pk: int) -> None:
        self.holder[self.key] = pk

    def is_beside(self, other: "Place") -> bool:
        """Whether both stand in one list."""
        return self is not other and self.siblings is not None and self.siblings is other.siblings

    def leave(self) -> int:
        """Take the person out of her list; the position she had."""
        assert self.siblings is not None  # noqa: S101  # only such a place is ever left
        position = next(index for index, member in enumerate(self.siblings) if member is self.member)
        del self.siblings[position]
        return position


def opened(model: type[Model], data: Content) -> Content:
    """A copy of serialised content in which the streams that can show persons are lists."""
    content = deepcopy(data)
    for name in person_streams(model):
        if isinstance(content.get(name), str):
            content[name] = json.loads(content[name])
    for relation in person_children(model):
        name = relation.get_accessor_name()
        content[name] = [opened(relation.related_model, row) for row in content.get(name) or []]
    return content


def closed(model: type[Model], content: Content) -> Content:
    """What ``opened`` opened, as Wagtail stores it."""
    data = dict(content)
    for name in person_streams(model):
        if name in data:
            data[name] = json.dumps(data[name], cls=DjangoJSONEncoder)
    for relation in person_children(model):
        name = relation.get_accessor_name()
        data[name] = [closed(relation.related_model, row) for row in data[name]]
    return data


def places(model: type[Model], content: Content) -> list[Place]:
    """Every place in opened content that shows a person, in the order of the content."""
    return list(_in_row(model, content, "", None))


def _in_row(model: type[Model], row: Content, path: str, siblings: list[Any] | None) -> Iterator[Place]:
    within = str(row.get("title") or "") if path else ""
    links_only = None if issubclass(model, TranslatableMixin) else siblings
    for name in person_keys(model):
        if row.get(name):
            yield Place(f"{path}{name}", ContactRole.CONTACT, row, name, links_only, row, within)
    for name, block in person_streams(model).items():
        role = ContactRole.SPEAKER if name == SPEAKERS else ContactRole.BODY
        for place in places_in_block(block, row.get(name) or [], f"{path}{name}"):
            place.role, place.within = role, within
            yield place
    for relation in person_children(model):
        rows = row.get(relation.get_accessor_name()) or []
        for child in rows:
            key = f"{child['translation_key']}." if child.get("translation_key") else ""
            yield from _in_row(relation.related_model, child, f"{path}{relation.get_accessor_name()}.{key}", rows)


def places_in_block(block: Block, value: Any, path: str) -> Iterator[Place]:
    """Every place in the raw value of a block with children, however deep."""
    if isinstance(block, StructBlock) and isinstance(value, dict):
        for name, child in block.child_blocks.items():
            yield from _at(child, value, name, f"{path}.{name}")
    elif isinstance(block, StreamBlock):
        for item in value or []:
            if item["type"] in block.child_blocks:
                yield from _at(block.child_blocks[item["type"]], item, "value", f"{path}.{item.get('id')}", value)
    elif isinstance(block, ListBlock):
        for index, item in enumerate(value or []):
            if isinstance(item, dict) and item.get("type") == "item":
                yield from _at(block.child_block, item, "value", f"{path}.{item.get('id')}", value)
            else:  # as lists were stored before their items had ids
                yield from _at(block.child_block, value, index, f"{path}.{index}")


def _at(block: Block, holder: Any, key: Any, path: str, siblings: list[Any] | None = None) -> Iterator[Place]:
    value = holder[key] if isinstance(holder, list) else holder.get(key)
    if not value:
        return
    if is_person_block(block):
        yield Place(path, ContactRole.BODY, holder, key, siblings, holder)
    else:
        yield from places_in_block(block, value, path)
