"""Where a process stands on a day."""

import datetime as dt
from collections.abc import Iterable

from django.db.models import Exists, OuterRef, Q
from django.utils import timezone

from projects.models.process_step import ProcessStep, StepKind, StepState

TO_COME = (StepState.FUTURE, StepState.ONGOING)


def current_step(steps: Iterable[ProcessStep]) -> ProcessStep | None:
    """The step that is under way, the first where several are; else the next by its date.

    None where nothing to come has a date: that the editor has put something undecided first says nothing of when.
    """
    day = timezone.localdate()
    states = [(step.state_on(day), step) for step in steps]
    dated = [(state, step) for state, step in states if state == StepState.ONGOING or (state in TO_COME and step.date)]
    first = min(dated, key=lambda pair: (pair[0] != StepState.ONGOING, pair[1].date.sort_key), default=None)
    return first[1] if first else None


def next_step(steps: Iterable[ProcessStep]) -> ProcessStep | None:
    """The current step; where nothing to come has a date, the first that is undecided."""
    steps = list(steps)
    undated = (step for step in steps if step.state in {StepState.UNDECIDED, *TO_COME})
    return current_step(steps) or next(undated, None)


def open_until(steps: Iterable[ProcessStep]) -> ProcessStep | None:
    """The deadline that input can still meet, the earliest where there are several: open to the end of its last day."""
    day = timezone.localdate()
    deadlines = [step for step in steps if _takes_input(step) and step.state_on(day) in TO_COME]
    open_deadlines = [step for step in deadlines if step.date.latest is not None and step.date.latest >= day]
    return min(open_deadlines, key=lambda step: (step.date.latest, step.date.sort_key), default=None)


def _takes_input(step: ProcessStep) -> bool:
    return step.kind == StepKind.DEADLINE and step.is_for_input


def is_open_for_input(day: dt.date) -> Exists:
    """Whether a project has such a deadline on the day; the same in the database."""
    unsaid = Q(state_override="", completed_confirmed=False)
    return Exists(
        ProcessStep.objects.filter(
            unsaid | Q(state_override__in=TO_COME),
            page=OuterRef("pk"),
            kind=StepKind.DEADLINE,
            is_for_input=True,
            date_latest__gte=day,
            cancelled=False,
        )
    )
