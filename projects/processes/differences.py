"""What the publication of a project changed for its readers."""

import datetime as dt
from collections.abc import Iterator
from uuid import UUID

from projects.models.process_change import ChangeKind, ProcessChange
from projects.models.process_step import ProcessStep, StepState
from projects.processes.published import Published


def differences(before: Published, after: Published, *, project_key: UUID, day: dt.date) -> Iterator[ProcessChange]:
    """The changes, not stored yet and without texts; none where the page was not live before and after.

    A row that is new is told of as just that. A step is carried out once the editor has confirmed it; that a deadline
    has passed is no change.
    """
    if not (before.live and after.live):
        return
    for key, step in after.steps.items():
        if key not in before.steps:
            yield _change(project_key, key, ChangeKind.ADDED, new=step)
        else:
            yield from _of_step(before.steps[key], step, project_key, day)
    for key in after.questions:
        if key not in before.questions:
            yield _change(project_key, key, ChangeKind.ANSWERED)


def _of_step(old: ProcessStep, new: ProcessStep, project_key: UUID, day: dt.date) -> Iterator[ProcessChange]:
    if old.date != new.date:
        yield _change(project_key, new.translation_key, ChangeKind.MOVED, old, new)
    if new.taken_outcomes and _decided(old) != _decided(new):
        yield _change(project_key, new.translation_key, ChangeKind.DECIDED)
    state_before, state = old.state_on(day), new.state_on(day)
    if state == state_before:
        return
    if state == StepState.CANCELLED:
        yield _change(project_key, new.translation_key, ChangeKind.CANCELLED, old, new)
    if state_before == StepState.CANCELLED:
        yield _change(project_key, new.translation_key, ChangeKind.REINSTATED, old, new)
    if state == StepState.COMPLETED and new.is_confirmed:
        yield _change(project_key, new.translation_key, ChangeKind.COMPLETED, old, new)


def _decided(step: ProcessStep) -> list[str]:
    """The identity of the outcome, which a mended wording leaves as it is."""
    return [str(outcome.id) for outcome in step.outcomes if outcome.value.get("taken")]


def _change(
    project_key: UUID, key: UUID, kind: ChangeKind, old: ProcessStep | None = None, new: ProcessStep | None = None
) -> ProcessChange:
    return ProcessChange(
        project_key=project_key,
        row_key=key,
        kind=kind,
        old_date=old.date.edtf if old else "",
        old_form=old.date.form if old else "",
        new_date=new.date.edtf if new else "",
        new_form=new.date.form if new else "",
    )
