"""Links to the parts of a long page."""

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True)
class Jump:
    """A part of a long page: its id, and what it is called."""

    id: str
    label: str


def jumps_to(parts: Iterable[tuple[str, str, object]]) -> list[Jump]:
    """Those of the parts that the page has: of each its id, what it is called, and what stands in it."""
    return [Jump(id=part, label=label) for part, label, content in parts if content]
