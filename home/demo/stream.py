"""From the content files' plain lists to StreamField data, every block with an identity of its own."""

from typing import Any

from wagtail import blocks
from wagtail.fields import StreamField
from wagtail.images.blocks import ImageBlock
from wagtail.snippets.blocks import SnippetChooserBlock

from home.demo import references
from home.demo.identity import identity

type Raw = Any


def stream_data(field: StreamField, items: list[dict[str, Any]], *path: object) -> list[Raw]:
    """The raw data of a StreamField; each item is a mapping of one block name to its value.

    ``path`` makes the blocks' identities: the same in both languages, so that a translation finds its source.
    """
    return _stream(field.stream_block, items, path)


def _stream(block: blocks.StreamBlock, items: list[dict[str, Any]], path: tuple[object, ...]) -> list[Raw]:
    raw = []
    for position, item in enumerate(items):
        ((name, value),) = item.items()
        here = (*path, position)
        raw.append({"type": name, "id": str(identity(*here)), "value": _value(block.child_blocks[name], value, here)})
    return raw


def _value(block: blocks.Block, value: Any, path: tuple[object, ...]) -> Raw:
    match block:
        case ImageBlock():
            return {"image": references.image(value["image"]).pk, "alt_text": value["alt"], "decorative": False}
        case blocks.StructBlock():
            return _struct(block, value, path)
        case blocks.StreamBlock():
            return _stream(block, value, path)
        case blocks.ListBlock():
            return [
                {"type": "item", "id": str(identity(*path, n)), "value": _value(block.child_block, item, (*path, n))}
                for n, item in enumerate(value)
            ]
        case blocks.RichTextBlock():
            return references.expand_links(value)
        case blocks.PageChooserBlock():
            return references.page(value).pk
        case SnippetChooserBlock():
            return references.person(value).pk
        case blocks.ChoiceBlock():
            return str(value)
        case _:
            return value


def _struct(block: blocks.StructBlock, value: dict[str, Any], path: tuple[object, ...]) -> Raw:
    raw = {}
    for name, child in block.child_blocks.items():
        if isinstance(child, ImageBlock):
            # A picture's key and its alternative text stand beside each other in the file.
            raw[name] = _value(child, {"image": value[name], "alt": value.get("alt", "")}, (*path, name))
        elif value.get(name) is not None:
            raw[name] = _value(child, value[name], (*path, name))
        elif isinstance(child, blocks.CharBlock | blocks.TextBlock):
            raw[name] = ""  # as the editor's form leaves it; the block's own default is None
    unknown = set(value) - set(block.child_blocks) - {"alt"}
    if unknown:
        raise ValueError(f"{type(block).__name__} has no {', '.join(sorted(unknown))}")
    return raw
