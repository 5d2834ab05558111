"""The texts of a page and its rows, each with where an editor finds it."""

import html
import re
from collections.abc import Iterator
from typing import Any, NamedTuple

from django.db import models
from django.utils.text import capfirst
from modelcluster.models import get_all_child_relations
from wagtail.blocks import Block, CharBlock, ListBlock, RichTextBlock, StreamBlock, StructBlock, TextBlock
from wagtail.fields import RichTextField, StreamField
from wagtail.images.blocks import ImageBlock
from wagtail.models import Page

from base.fuzzy_dates import FuzzyDateField

# Of a page's own fields, those that hold no words of an editor.
NO_WORDS = {"draft_title", "path", "url_path", "slug"}
COMMENTS = "wagtail_admin_comments"

_LINK = re.compile(r"""href=["'](?:mailto|tel):([^"'?]*)""", re.IGNORECASE)
_INLINE = re.compile(r"</?(?:a|b|i|em|strong|span|sub|sup)\b[^>]*>", re.IGNORECASE)
_TAG = re.compile(r"<[^>]*>")


class PlacedText(NamedTuple):
    """A text without markup; ``place`` such as “Body › Fact box › Text”."""

    place: str
    text: str


def texts_of(page: Page) -> list[PlacedText]:
    """Every text of a page of its specific type, as it is in memory."""
    return list(_texts_of_row(page, []))


def _texts_of_row(row: Any, place: list[str]) -> Iterator[PlacedText]:
    for field in row._meta.concrete_fields:
        if _has_words(field):
            value, here = getattr(row, field.name), [*place, str(capfirst(field.verbose_name))]
            if isinstance(field, StreamField):
                for child in value:
                    yield from _texts_of_block(child.block, child.value, [*here, str(child.block.label)])
            else:
                yield from _text(value, here, marked_up=isinstance(field, RichTextField))
    for relation in get_all_child_relations(type(row)):
        if (name := relation.get_accessor_name()) != COMMENTS:
            for child in getattr(row, name).all():
                yield from _texts_of_row(child, [*place, f"{capfirst(child._meta.verbose_name)} “{child}”"])


def _texts_of_block(block: Block, value: Any, place: list[str]) -> Iterator[PlacedText]:
    if not value:
        return
    if isinstance(block, RichTextBlock):
        yield from _text(value.source, place, marked_up=True)
    elif isinstance(block, ImageBlock):  # to Wagtail a struct, whose value is the picture
        yield from _text(value.contextual_alt_text, place)
    elif isinstance(block, CharBlock | TextBlock):
        yield from _text(value, place)
    else:
        for child_block, child, labels in _children(block, value):
            yield from _texts_of_block(child_block, child, [*place, *labels])


def _children(block: Block, value: Any) -> Iterator[tuple[Block, Any, list[str]]]:
    """The blocks inside one, each with its value and what it is called; items of a list are called nothing."""
    if isinstance(block, StreamBlock):
        yield from ((child.block, child.value, [str(child.block.label)]) for child in value)
    elif isinstance(block, ListBlock):
        yield from ((block.child_block, item, []) for item in value)
    elif isinstance(block, StructBlock):
        yield from ((child, value.get(name), [str(child.label)]) for name, child in block.child_blocks.items())


def _has_words(field: models.Field[Any, Any]) -> bool:
    if isinstance(field, StreamField):
        return True
    others = (models.URLField, models.SlugField, models.EmailField, FuzzyDateField)
    is_text = isinstance(field, models.CharField | models.TextField) and not isinstance(field, others)
    return is_text and field.editable and not field.choices and field.name not in NO_WORDS


def _text(value: str | None, place: list[str], *, marked_up: bool = False) -> Iterator[PlacedText]:
    if value:
        yield PlacedText(" › ".join(place), without_markup(value) if marked_up else value)


def without_markup(markup: str) -> str:
    """The words of rich text, and behind them the addresses and numbers that its links lead to."""
    links = "\n".join(_LINK.findall(markup))
    return html.unescape(_TAG.sub("\n", _INLINE.sub("", markup)) + ("\n" + links if links else ""))
