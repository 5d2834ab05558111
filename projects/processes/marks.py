"""Where the steps of a process stand in a picture: a bar for what lasts, a symbol for a day, a deadline or a decision.

Places are in per cent of the picture's width; a symbol keeps its size, and takes most of it in the narrowest picture.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum

from base.fuzzy_dates import FuzzyDate
from projects.models.process_step import StepKind
from projects.processes.timescale import TimeScale

GAP = 0.5
DAY = timedelta(days=1)


class Shape(StrEnum):
    """What a step is drawn as. What a symbol takes to its left and right is in ``REACH``."""

    BAR = "bar"
    DOT = "dot"
    FLAG = "flag"
    DIAMOND = "diamond"


REACH = {Shape.BAR: (0.0, 0.0), Shape.DOT: (1.2, 1.2), Shape.DIAMOND: (1.4, 1.4), Shape.FLAG: (0.4, 2.2)}
SYMBOLS = {StepKind.STEP: Shape.DOT, StepKind.DEADLINE: Shape.FLAG, StepKind.DECISION: Shape.DIAMOND}


@dataclass(frozen=True)
class Mark:
    """A step's shape; ``start`` and ``end`` are its first and last day's outer edges, ``x`` where its symbol stands."""

    shape: Shape
    start: float
    end: float

    @property
    def x(self) -> float:
        """A deadline is due at the end of its time; anything else is somewhere in it."""
        return self.end if self.shape is Shape.FLAG else (self.start + self.end) / 2

    @property
    def is_uncertain(self) -> bool:
        """Whether its day is one of so many that a line must tell which, besides its symbol."""
        return self.shape is not Shape.BAR and self.end - self.start > sum(REACH[self.shape])

    @property
    def left(self) -> float:
        """The outermost point to the left."""
        return min(self.start, self.x - REACH[self.shape][0])

    @property
    def right(self) -> float:
        """The outermost point to the right."""
        return max(self.end, self.x + REACH[self.shape][1])


def mark_of(kind: str, when: FuzzyDate, scale: TimeScale) -> Mark | None:
    """The mark of a step; None while it is undecided. What is *before* a day is drawn at its latest."""
    if when.latest is None:
        return None
    start, end = scale.at(when.earliest or when.latest), scale.at(when.latest + DAY)
    symbol = SYMBOLS[StepKind(kind)]
    lasts = symbol is Shape.DOT and end - start >= 2 * REACH[Shape.DOT][0]
    return Mark(Shape.BAR if lasts else symbol, start, end)


def lanes_of(marks: Iterable[Mark]) -> list[int]:
    """For each mark the first line, from 0, on which it touches none of the marks that begin before it."""
    ordered = sorted(enumerate(marks), key=lambda pair: (pair[1].left, pair[1].right))
    taken_until: list[float] = []
    lanes = {}
    for number, mark in ordered:
        free = (lane for lane, until in enumerate(taken_until) if until + GAP <= mark.left)
        lane = next(free, len(taken_until))
        taken_until[lane : lane + 1] = [mark.right]
        lanes[number] = lane
    return [lanes[number] for number in range(len(lanes))]
