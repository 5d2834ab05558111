"""Texts, people and documents in a StreamField, however deep.

Streams are read as they are stored. Their values would fetch what each chooser names, page by page; here that is
fetched for many pages at once.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, NamedTuple

from django.db.models import Model
from wagtail.blocks import Block, ChooserBlock, ListBlock, RichTextBlock, StreamBlock, StructBlock
from wagtail.fields import StreamField
from wagtail.images.blocks import ImageBlock
from wagtail.models import Page

from base.models import CustomDocument, CustomImage
from projects.models import ContactPerson
from search.documents.plain_text import headings_of, plain, plain_html

HEADINGS = {"heading", "question"}
# Whose texts stand for them where they are chosen.
WITH_TEXTS: list[type[Model]] = [CustomDocument, CustomImage]

type Chosen = Mapping[type[Model], Mapping[int, Any]]
"""What choosers name, by model and primary key; without what has been deleted."""


class Leaf(NamedTuple):
    """A block without children, its name in the block around it, and its value as it is stored."""

    name: str
    block: Block
    raw: Any


def streams_of(page: Page) -> list[Any]:
    """The values of all the page's StreamFields."""
    return [getattr(page, field.name) for field in page._meta.get_fields() if isinstance(field, StreamField)]


def leaves_of(stream: Any) -> list[Leaf]:
    """The innermost blocks of a StreamField's value, in order."""
    return list(_in_stream(stream.stream_block, stream.raw_data)) if stream else []


def chosen_in(leaves: Iterable[Leaf]) -> Chosen:
    """What the leaves' texts need of what was chosen, in one query for each model."""
    wanted: dict[type[Model], set[int]] = defaultdict(set)
    for leaf in leaves:
        model, pk = _choice(leaf)
        if model in WITH_TEXTS and pk:
            wanted[model].add(pk)
    return {model: model._default_manager.in_bulk(pks) for model, pks in wanted.items()}


def body_of(leaves: Iterable[Leaf], chosen: Chosen) -> list[str]:
    """Every text that a reader sees, the titles of documents among them."""
    return [text for leaf in leaves for text in _texts(leaf, chosen) if text]


def headings_in(leaves: Iterable[Leaf]) -> list[str]:
    """The headings, those inside rich text among them."""
    found: list[str] = []
    for leaf in leaves:
        if isinstance(leaf.block, RichTextBlock):
            found += headings_of(leaf.raw or "")
        elif leaf.name in HEADINGS and leaf.raw:
            found.append(plain(leaf.raw))
    return found


def people_in(leaves: Iterable[Leaf]) -> list[int]:
    """The rows of the contact persons that are shown."""
    choices = (_choice(leaf) for leaf in leaves)
    return [pk for model, pk in choices if model is ContactPerson and pk]


def _in_stream(block: StreamBlock, raw: Iterable[Mapping[str, Any]]) -> Iterator[Leaf]:
    for child in raw:
        if child["type"] in block.child_blocks:
            yield from _leaves(child["type"], block.child_blocks[child["type"]], child["value"])


def _leaves(name: str, block: Block, raw: Any) -> Iterator[Leaf]:
    if raw is None:
        return
    if isinstance(block, StreamBlock):
        yield from _in_stream(block, raw)
    elif isinstance(block, ListBlock):
        for item in raw:
            is_wrapped = isinstance(item, dict) and item.get("type") == "item" and "id" in item and "value" in item
            yield from _leaves(name, block.child_block, item["value"] if is_wrapped else item)
    elif isinstance(block, StructBlock) and not isinstance(block, ImageBlock):
        for child_name, child in block.child_blocks.items():
            value = raw[child_name] if child_name in raw else child.get_prep_value(child.get_default())
            yield from _leaves(child_name, child, value)
    else:
        yield Leaf(name, block, raw)


def _choice(leaf: Leaf) -> tuple[type[Model] | None, int | None]:
    """What is chosen, if the block is for choosing."""
    if isinstance(leaf.block, ImageBlock):
        return CustomImage, leaf.raw.get("image") if isinstance(leaf.raw, dict) else leaf.raw
    return (leaf.block.model_class, leaf.raw) if isinstance(leaf.block, ChooserBlock) else (None, None)


def _texts(leaf: Leaf, chosen: Chosen) -> list[str]:
    if isinstance(leaf.block, RichTextBlock):
        return [plain_html(leaf.raw)]
    model, pk = _choice(leaf)
    if model is None:
        return [plain(text) for text in leaf.block.get_searchable_content(leaf.block.to_python(leaf.raw))]
    thing = chosen.get(model, {}).get(pk) if pk else None
    if isinstance(thing, CustomDocument):
        return [plain(thing.title)]
    return [plain(_alternative(leaf.raw))] if isinstance(thing, CustomImage) else []


def _alternative(raw: Any) -> str:
    """The text that stands for a picture."""
    return "" if not isinstance(raw, dict) or raw.get("decorative") else raw.get("alt_text") or ""
