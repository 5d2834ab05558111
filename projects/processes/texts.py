"""What changes of a process are called, and why they were made, in each language."""

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from base.visibility import readable
from projects.models.process_change import ChangeKind, ProcessChange
from projects.models.process_step import ProcessStep
from projects.models.question import ConferenceQuestion, ProjectQuestion

type Row = ProcessStep | ProjectQuestion | ConferenceQuestion

# Where a step says why.
REASONS = {ChangeKind.MOVED: "change_reason", ChangeKind.CANCELLED: "cancellation_reason"}


def tell(project_key: UUID, *, language: str = "") -> None:
    """Add to the latest change of each row and kind what live pages call the row and why it changed.

    In one language, or in each that the project is published in.
    A reason that merely repeats what was said of the change before it is an old one, and is left out. What a row was
    called stays; a reason follows its row, so that a slip can be put right.
    """
    log = list(ProcessChange.objects.filter(project_key=project_key))
    rows = _live_rows({change.row_key for change in log}, language) if log else {}
    for changes in _by_row_and_kind(log):
        latest, earlier = changes[0], changes[1:]
        texts = {language: dict(words) for language, words in latest.texts.items()}
        for row in rows.get(latest.row_key, []):
            code = row.page.locale.language_code
            words = texts.setdefault(code, {})
            words.setdefault("title", str(row))
            if latest.kind == ChangeKind.DECIDED and isinstance(row, ProcessStep) and row.taken_outcomes:
                words["outcome"] = row.taken_outcomes[0]
            reason = getattr(row, REASONS.get(ChangeKind(latest.kind), ""), "")
            if reason and reason != last_reason(earlier, code):
                words["reason"] = reason
        if texts != latest.texts:
            latest.texts = texts
            latest.save(update_fields=["texts"])


def last_reason(changes: Iterable[ProcessChange], language: str) -> str:
    """The newest reason in the language among changes, which come newest first; empty where there is none."""
    reasons = (change.texts.get(language, {}).get("reason", "") for change in changes)
    return next(filter(None, reasons), "")


def _by_row_and_kind(changes: Iterable[ProcessChange]) -> Iterable[list[ProcessChange]]:
    groups: dict[tuple[UUID, str], list[ProcessChange]] = {}
    for change in changes:
        groups.setdefault((change.row_key, change.kind), []).append(change)
    return groups.values()


def _live_rows(keys: set[UUID], language: str) -> dict[UUID, list[Row]]:
    """The steps and questions with these translation keys that stand on pages which everybody may read."""
    rows: dict[UUID, list[Row]] = {}
    shown: dict[str, Any] = {"translation_key__in": keys, "page__alias_of": None}
    if language:
        shown["page__locale__language_code"] = language
    for model in (ProcessStep, ProjectQuestion, ConferenceQuestion):
        pages = model._meta.get_field("page").related_model
        rows_shown = model._default_manager.filter(**shown, page__in=readable(pages.objects.all()))
        for row in rows_shown.select_related("page__locale"):
            rows.setdefault(row.translation_key, []).append(row)
    return rows
