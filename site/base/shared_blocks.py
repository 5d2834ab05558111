"""What is true of a stream's blocks in every language: what was ticked. Texts are each language's own."""

from collections.abc import Collection, Iterable
from typing import Any

from wagtail.blocks import Block, BooleanBlock, ListBlock, StreamBlock, StructBlock
from wagtail.images.blocks import ImageBlock

type BoundBlock = Any


def copy_ticks(source: Iterable[BoundBlock], target: Iterable[BoundBlock], overridden: Collection[str] = ()) -> bool:
    """Copy the ticks between blocks of the same id in a stream and its translation; whether any differed.

    Blocks that only one of them has are left alone, since new ones wait for their translation; so are those whose ids
    are `overridden`, in which the translation has something else, such as a file of its own.
    """
    sources = {child.id: child for child in source if child.id}
    changed = False
    for child in target:
        counterpart = None if child.id in overridden else sources.get(child.id)
        if counterpart is not None and counterpart.block.name == child.block.name:
            changed |= _copy_tick(child, counterpart.value) or _copy_below(
                child.block, counterpart.value, child.value, overridden
            )
    return changed


def _copy_tick(child: BoundBlock, value: Any) -> bool:
    if not isinstance(child.block, BooleanBlock) or child.value == value:
        return False
    child.value = value
    return True


def _copy_below(block: Block, source: Any, target: Any, overridden: Collection[str]) -> bool:
    if isinstance(block, StreamBlock):
        return copy_ticks(source, target, overridden)
    if isinstance(block, ListBlock):
        return copy_ticks(source.bound_blocks, target.bound_blocks, overridden)
    changed = False
    # The value of a picture is the picture itself; how it is described belongs to each language.
    has_children = isinstance(block, StructBlock) and not isinstance(block, ImageBlock)
    for name, inner in block.child_blocks.items() if has_children else ():
        if not isinstance(inner, BooleanBlock):
            changed |= _copy_below(inner, source.get(name), target.get(name), overridden)
        elif bool(source.get(name)) != bool(target.get(name)):
            target[name] = source.get(name)
            changed = True
    return changed
