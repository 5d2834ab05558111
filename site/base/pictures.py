"""The pictures of a page, with their renditions found at once."""

from collections.abc import Iterable
from typing import Any

from django.db.models import prefetch_related_objects
from wagtail.blocks import StreamValue

from base.models.image import CustomImage


def prefetch_renditions(pictures: Iterable[CustomImage | None]) -> None:
    """Find the renditions of all the pictures in one query, instead of one for each use of each."""
    present = [picture for picture in pictures if picture]
    if present:
        prefetch_related_objects(present, "renditions")


def pictures_in(stream: Any) -> list[CustomImage]:
    """The pictures of the stream's picture blocks."""
    if not isinstance(stream, StreamValue):
        return []
    return [block.value["image"] for block in stream if block.block_type == "image" and block.value["image"]]
