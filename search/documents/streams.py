"""Texts, people and documents in a StreamField, however deep."""

from collections.abc import Iterator
from typing import Any, NamedTuple

from wagtail.blocks import Block, ListBlock, RichTextBlock, StreamBlock, StructBlock
from wagtail.documents.models import AbstractDocument
from wagtail.images.blocks import ImageBlock

from projects.models import ContactPerson
from search.documents.plain_text import headings_of, plain, plain_html

HEADINGS = {"heading", "question"}


class Leaf(NamedTuple):
    """A block without children, its name in the block around it, and its value."""

    name: str
    block: Block
    value: Any


def leaves_of(stream: Any) -> list[Leaf]:
    """The innermost blocks of a StreamField's value, in order."""
    return [leaf for child in stream for leaf in _leaves(child.block.name, child.block, child.value)]


def body_of(leaves: list[Leaf]) -> list[str]:
    """Every text that a reader sees, the titles of documents among them."""
    return [text for leaf in leaves for text in _texts(leaf) if text]


def headings_in(leaves: list[Leaf]) -> list[str]:
    """The headings, those inside rich text among them."""
    found: list[str] = []
    for leaf in leaves:
        if isinstance(leaf.block, RichTextBlock):
            found += headings_of(leaf.value.source)
        elif leaf.name in HEADINGS and leaf.value:
            found.append(plain(leaf.value))
    return found


def people_in(leaves: list[Leaf]) -> list[ContactPerson]:
    """The contact persons that are shown."""
    return [leaf.value for leaf in leaves if isinstance(leaf.value, ContactPerson)]


def _leaves(name: str, block: Block, value: Any) -> Iterator[Leaf]:
    if value is None:
        return
    if isinstance(block, StreamBlock):
        for child in value:
            yield from _leaves(child.block.name, child.block, child.value)
    elif isinstance(block, ListBlock):
        for child in value.bound_blocks:
            yield from _leaves(name, child.block, child.value)
    elif isinstance(block, StructBlock) and not isinstance(block, ImageBlock):
        for child_name, child_block in block.child_blocks.items():
            yield from _leaves(child_name, child_block, value.get(child_name))
    else:
        yield Leaf(name, block, value)


def _texts(leaf: Leaf) -> list[str]:
    if isinstance(leaf.block, RichTextBlock):
        return [plain_html(leaf.value.source)]
    if isinstance(leaf.value, AbstractDocument):
        return [plain(leaf.value.title)]
    return [plain(text) for text in leaf.block.get_searchable_content(leaf.value)]
