"""StreamField values in templates."""

from collections.abc import Iterable
from typing import Any

from django import template

register = template.Library()


@register.filter
def child_values(stream: Iterable[Any]) -> list[Any]:
    """The values of a stream's blocks, for a component that takes a plain list."""
    return [child.value for child in stream]
