"""What there is to say of several changes: where each row ended, and nothing of what was taken back."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from copy import copy
from typing import Any
from uuid import UUID

from base.visibility import readable
from projects.models import ChangeKind, ConferenceQuestion, ProcessChange, ProcessStep, ProjectQuestion, StepState
from projects.models.process_change import OF_CONFERENCES
from projects.processes.conference_deadlines import public_conferences

# What a step must be now for such a change to be told of.
STATES = {ChangeKind.CANCELLED: StepState.CANCELLED, ChangeKind.COMPLETED: StepState.COMPLETED}

CALLED_OFF = {ChangeKind.CANCELLED, ChangeKind.REINSTATED}

type Row = ProcessStep | ProjectQuestion | ConferenceQuestion


def merged(changes: Iterable[ProcessChange]) -> list[ProcessChange]:
    """The changes to tell of, in the order in which they began, one of a kind for each row.

    Moves of a step are one, from the first date to the last; of a new step, they are only its date. A move there and
    back is none.
    """
    rows: dict[UUID, list[ProcessChange]] = defaultdict(list)
    for change in sorted(changes, key=lambda change: (change.at, change.pk)):
        rows[change.row_key].append(change)
    return [change for row in rows.values() for change in _merged_row(row)]


def still_so(changes: Iterable[ProcessChange]) -> list[ProcessChange]:
    """Those that a public page shows: an editor may have removed the row, or taken a cancellation back."""
    changes = list(changes)
    keys = [change.row_key for change in changes]
    states: dict[UUID, set[StepState]] = defaultdict(set)
    for step in _shown(ProcessStep, keys):
        states[step.translation_key].add(step.state)
    questions = {
        key
        for model in (ProjectQuestion, ConferenceQuestion)
        for key in _shown(model, keys).values_list("translation_key", flat=True)
    }

    conferences = public_conferences(change.row_key for change in changes if change.kind in OF_CONFERENCES)

    def is_so(change: ProcessChange) -> bool:
        kind = ChangeKind(change.kind)
        if kind == ChangeKind.ANSWERED:
            return change.row_key in questions
        if kind in OF_CONFERENCES:
            return change.row_key in conferences
        if kind == ChangeKind.REINSTATED:
            return change.row_key in states and StepState.CANCELLED not in states[change.row_key]
        return change.row_key in states and (kind not in STATES or STATES[kind] in states[change.row_key])

    return [change for change in changes if is_so(change)]


def _shown(model: type[Row], keys: list[UUID]) -> Any:
    pages = model._meta.get_field("page").related_model
    return model._default_manager.filter(translation_key__in=keys, page__in=readable(pages.objects.all()))


def _merged_row(changes: list[ProcessChange]) -> Iterator[ProcessChange]:
    moves = [change for change in changes if change.kind == ChangeKind.MOVED]
    called_off = [change for change in changes if change.kind in CALLED_OFF]
    if called_off and called_off[0].kind != called_off[-1].kind:  # nothing came of it
        changes = [change for change in changes if change not in called_off]
    kinds = {change.kind: change for change in changes}  # of several of a kind the last, where the first stood
    for kind, change in kinds.items():
        if kind == ChangeKind.ADDED and moves:
            yield _with_dates(change, old=change, new=moves[-1])
        elif not change.is_move:
            yield change
        elif kind != ChangeKind.MOVED or ChangeKind.ADDED not in kinds:
            first = next(one for one in changes if one.kind == kind)
            if first.old != change.new:
                yield _with_dates(change, old=first, new=change)


def _with_dates(change: ProcessChange, *, old: ProcessChange, new: ProcessChange) -> ProcessChange:
    told = copy(change)
    told.old_date, told.old_form = old.old_date, old.old_form
    told.new_date, told.new_form = new.new_date, new.new_form
    return told
