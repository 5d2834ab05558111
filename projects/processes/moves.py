"""What the change log says of the steps of a page."""

from collections import defaultdict
from collections.abc import Sequence
from uuid import UUID

from projects.models.process_change import ChangeKind, ProcessChange
from projects.models.process_step import ProcessStep
from projects.processes.changes import process_changes
from projects.processes.reason import Move, Reason


def tell_moves(steps: Sequence[ProcessStep], *, project_key: UUID, language: str) -> None:
    """Let each step know how its date was moved, the newest first, and why it was cancelled; in one query at most."""
    changes: dict[tuple[UUID, str], list[ProcessChange]] = defaultdict(list)
    is_logged = any(step.is_logged for step in steps)
    told = process_changes(project_key, kinds=(ChangeKind.MOVED, ChangeKind.CANCELLED)) if is_logged else ()
    for change in told:
        changes[change.row_key, change.kind].append(change)
    for step in steps:
        step.moves = [_move(change, language) for change in changes[step.translation_key, ChangeKind.MOVED]]
        step.why_cancelled = _why_cancelled(step, changes[step.translation_key, ChangeKind.CANCELLED], language)


def _move(change: ProcessChange, language: str) -> Move:
    return Move(old=change.old, new=change.new, at=change.at, reason=_reason(change, language))


def _why_cancelled(step: ProcessStep, changes: list[ProcessChange], language: str) -> Reason | None:
    """In the step's own words; where they wait for a translator, in the language that they were written in."""
    if not step.is_cancelled:
        return None
    if step.cancellation_reason or not changes:
        return Reason(step.cancellation_reason)
    return _reason(changes[0], language)


def _reason(change: ProcessChange, language: str) -> Reason:
    written_in = change.language_of("reason", language)
    return Reason(change.text("reason", language), "" if written_in == language else written_in)
