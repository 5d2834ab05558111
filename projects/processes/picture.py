"""The picture of many processes: an axis of time, and a row for each project."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.utils.formats import date_format

from projects.models.process_step import ProcessStep, StepKind
from projects.models.project_page import ProjectPage
from projects.processes.drawing import DrawnStep, per_cent, wrapped
from projects.processes.marks import SYMBOLS, Mark, lanes_of, mark_of
from projects.processes.timescale import TimeScale

# In per cent of the width: the margins, and the column of undecided steps where there are any.
LEFT, RIGHT, RIGHT_BESIDE_UNDECIDED, UNDECIDED_AT = 1.5, 97.0, 82.5, 85.5
# In pixels; so many undecided steps have room beside each other.
AXIS, PADDING, TITLE_LINE, LANE = 56, 12, 22, 22
UNDECIDED_FIRST, UNDECIDED_APART, UNDECIDED_FIT = 8, 18, 4
# A line of a title is read on a phone without moving the picture sideways.
TITLE_WIDTH, TITLE_LINES = 44, 2
MOST_LANES = 8


@dataclass(frozen=True)
class Row:
    """A project: its title, below it the marks of its dated steps, beside them the undecided ones.

    ``hidden`` dated and ``undecided_hidden`` undecided steps have no room beside the others.
    """

    project: ProjectPage
    title_lines: Sequence[str]
    top: int
    dated: Sequence[DrawnStep]
    hidden: int
    undecided: Sequence[DrawnStep]
    undecided_hidden: int

    @property
    def lines(self) -> Sequence[tuple[int, str]]:
        """The lines of the title, each with its baseline."""
        return [(self.top + PADDING + TITLE_LINE * number + 15, line) for number, line in enumerate(self.title_lines)]

    @property
    def drawn(self) -> Sequence[DrawnStep]:
        """All that is drawn."""
        return [*self.dated, *self.undecided]

    @property
    def middle(self) -> int:
        """The middle of the first line of marks."""
        return _middle(self.top, self.title_lines)

    @property
    def bottom(self) -> int:
        """Where the next row begins."""
        return max((drawn.y for drawn in self.dated), default=self.middle) + LANE // 2 + PADDING

    @property
    def undecided_end(self) -> int:
        """Where the undecided steps that are drawn end, in pixels along."""
        return UNDECIDED_APART * len(self.undecided)


@dataclass(frozen=True)
class Picture:
    """The axis and the rows."""

    scale: TimeScale
    today: date
    rows: Sequence[Row]

    @property
    def height(self) -> int:
        """In pixels."""
        return self.rows[-1].bottom

    @property
    def axis(self) -> int:
        """Where the axis ends and the rows begin."""
        return AXIS

    @property
    def ticks(self) -> Sequence[tuple[str, str]]:
        """Where the parts of the axis begin, and what it says there; of a quiet one nothing."""
        return [
            (per_cent(part.left), "" if part.is_quiet else date_format(part.first, self.scale.unit.label_format))
            for part in self.scale.parts
        ]

    @property
    def quiet(self) -> Sequence[tuple[str, str]]:
        """The parts of the axis that stand for a long time in which nothing happens: where, and how wide."""
        return [(per_cent(part.left), per_cent(part.right - part.left)) for part in self.scale.parts if part.is_quiet]

    @property
    def today_x(self) -> str:
        """Where today is."""
        return per_cent(self.scale.at(self.today))

    @property
    def today_anchor(self) -> str:
        """On which side of its line the word has room."""
        place = self.scale.at(self.today)
        return "start" if place < 5 else "end" if place > 95 else "middle"

    @property
    def undecided_x(self) -> str:
        """Where the undecided steps stand; empty where there are none."""
        return per_cent(UNDECIDED_AT) if any(row.undecided for row in self.rows) else ""


def picture_of(processes: Sequence[tuple[ProjectPage, Sequence[ProcessStep]]], *, today: date) -> Picture:
    """The picture of projects with their steps, with today in it."""
    dates = [step.date for _, steps in processes for step in steps]
    periods = [(when.earliest or when.latest, when.latest) for when in dates if when.latest]
    right = RIGHT_BESIDE_UNDECIDED if any(when.is_undecided for when in dates) else RIGHT
    scale = TimeScale.covering([*periods, (today, today)], left=LEFT, right=right)
    rows: list[Row] = []
    for project, own_steps in processes:
        rows.append(_row(rows[-1].bottom if rows else AXIS, project, own_steps, scale=scale, today=today))
    return Picture(scale, today, rows)


def _row(top: int, project: ProjectPage, steps: Sequence[ProcessStep], *, scale: TimeScale, today: date) -> Row:
    title_lines = wrapped(project.title, width=TITLE_WIDTH, most=TITLE_LINES)
    middle = _middle(top, title_lines)
    marks = [(step, mark) for step in steps if (mark := mark_of(step.kind, step.date, scale))]
    lanes = lanes_of([mark for _, mark in marks])
    dated = [
        DrawnStep(step, step.state_on(today), mark, middle + LANE * lane)
        for (step, mark), lane in zip(marks, lanes, strict=True)
        if lane < MOST_LANES
    ]
    undecided = [step for step in steps if step.date.is_undecided]
    fit = undecided if len(undecided) <= UNDECIDED_FIT else undecided[: UNDECIDED_FIT - 1]
    beside = [
        DrawnStep(
            step,
            step.state_on(today),
            Mark(SYMBOLS[StepKind(step.kind)], UNDECIDED_AT, UNDECIDED_AT),
            middle,
            UNDECIDED_FIRST + UNDECIDED_APART * number,
        )
        for number, step in enumerate(fit)
    ]
    return Row(
        project=project,
        title_lines=title_lines,
        top=top,
        dated=dated,
        hidden=len(marks) - len(dated),
        undecided=beside,
        undecided_hidden=len(undecided) - len(beside),
    )


def _middle(top: int, title_lines: Sequence[str]) -> int:
    return top + PADDING + TITLE_LINE * len(title_lines) + LANE // 2
