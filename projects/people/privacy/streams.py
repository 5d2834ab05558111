"""Taking a person out of StreamFields, however deep."""

from collections.abc import Collection
from typing import Any

from wagtail.blocks import Block, ListBlock, StreamBlock, StructBlock

from projects.people.holders import is_person_block

type Raw = Any

# Instead of the value of a block that is to go.
GONE = object()


def without_persons(block: Block, raw: Raw, ids: Collection[int]) -> Raw:
    """The block's value, as a StreamField stores it, without the persons of these rows.

    What cannot be without its person goes as a whole (``GONE``): a card, a speaker.
    """
    if is_person_block(block):
        return GONE if str(raw) in {str(pk) for pk in ids} else raw
    if isinstance(block, StreamBlock) and isinstance(raw, list):
        return [child for child in (_stream_child(block, child, ids) for child in raw) if child is not GONE]
    if isinstance(block, ListBlock) and isinstance(raw, list):
        return [item for item in (_list_item(block, item, ids) for item in raw) if item is not GONE]
    if isinstance(block, StructBlock) and isinstance(raw, dict):
        return _struct(block, raw, ids)
    return raw


def _stream_child(block: StreamBlock, child: Raw, ids: Collection[int]) -> Raw:
    child_block = block.child_blocks.get(child["type"])
    if child_block is None:  # of a block that the site has no longer
        return child
    value = without_persons(child_block, child["value"], ids)
    return GONE if value is GONE else {**child, "value": value}


def _list_item(block: ListBlock, item: Raw, ids: Collection[int]) -> Raw:
    wrapped = isinstance(item, dict) and item.get("type") == "item" and "value" in item
    value = without_persons(block.child_block, item["value"] if wrapped else item, ids)
    return {**item, "value": value} if wrapped and value is not GONE else value


def _struct(block: StructBlock, raw: dict[str, Raw], ids: Collection[int]) -> Raw:
    kept = dict(raw)
    for name, child in block.child_blocks.items():
        if name in kept:
            kept[name] = without_persons(child, kept[name], ids)
            if kept[name] is GONE and child.required:
                return GONE
            kept[name] = None if kept[name] is GONE else kept[name]
    return kept
