from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .value import FuzzyDate


class NotUnderstoodError(ValueError):
    """Text that is no date; the message says, in the active language, what is wrong and what would be right."""


class AmbiguousError(ValueError):
    """Text that may be more than one date. The message says why, in the active language; `candidates` are the
    dates it may be, the likeliest first, and what was meant may be none of them."""

    def __init__(self, message: str, candidates: tuple[FuzzyDate, ...]) -> None:
        super().__init__(message)
        self.message = message
        self.candidates = candidates
