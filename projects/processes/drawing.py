"""A step as it is drawn: its place as text for SVG, across in per cent and down in pixels, and its tooltip."""

import textwrap
from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.translation import get_language

from base.fuzzy_dates import render
from projects.models.process_step import ProcessStep, StepKind, StepState
from projects.processes.marks import Mark


def per_cent(place: float) -> str:
    """A length for SVG, which takes no decimal comma."""
    return f"{place:.2f}%"


def wrapped(title: str, *, width: int, most: int) -> Sequence[str]:
    """The title in as few lines as it needs, equally long; beyond ``most`` of them the rest is an ellipsis."""
    lines = textwrap.wrap(title, width, max_lines=most, placeholder=" …")
    narrower = (textwrap.wrap(title, fewer) for fewer in range(width // 2, width))
    return next((even for even in narrower if len(even) == len(lines)), lines)


@dataclass(frozen=True)
class DrawnStep:
    """A step and its mark; ``y`` is the middle of its line, ``offset`` moves the mark along, in pixels."""

    step: ProcessStep
    state: StepState
    mark: Mark
    y: int
    offset: int = 0

    @property
    def x(self) -> str:
        """Where the symbol stands."""
        return per_cent(self.mark.x)

    @property
    def start(self) -> str:
        """Where its time begins."""
        return per_cent(self.mark.start)

    @property
    def end(self) -> str:
        """Where its time ends."""
        return per_cent(self.mark.end)

    @property
    def width(self) -> str:
        """How long its time is."""
        return per_cent(self.mark.end - self.mark.start)

    @property
    def title(self) -> str:
        """What it is, when, and how it stands."""
        when = self.step.date_label or render(self.step.date, get_language())
        kind = "" if self.step.kind == StepKind.STEP else str(StepKind(self.step.kind).label)
        return f"{self.step.title}: {when} ({', '.join(filter(None, [kind, str(self.state.label)]))})"
