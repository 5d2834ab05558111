"""Work that comes round again, as each app says what it has (carried out by ``operations.clock``)."""

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True)
class Round:
    """A piece of work, and the pause in seconds before it comes round again."""

    name: str
    seconds: float
    work: Callable[[], object]
