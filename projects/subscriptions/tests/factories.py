"""Followers and changes for tests."""

from datetime import timedelta
from typing import Any

from django.utils import timezone

from projects.models import ChangeKind, ProcessChange, ProcessStep, ProjectPage, Subscription, Theme, Topic
from projects.subscriptions.queueing import QUIET

READER = "leser@example.org"


def follows(thing: ProjectPage | Theme | None = None, *, email: str = READER, language: str = "nb") -> Subscription:
    """Somebody who follows a process, a theme or, without either, all deadlines."""
    topic = Topic.DEADLINES if thing is None else Topic.THEME if isinstance(thing, Theme) else Topic.PROCESS
    key = thing.translation_key if thing else None
    return Subscription.objects.create(email=email, topic=topic, key=key, language=language)


def moved(
    step: ProcessStep, old: str, new: str, *, ago: timedelta = QUIET, reason: str = "", **fields: Any
) -> ProcessChange:
    """A change of a step's date, as the log has it."""
    return changed(step, ChangeKind.MOVED, ago=ago, reason=reason, old_date=old, new_date=new, **fields)


def changed(row: Any, kind: ChangeKind, *, ago: timedelta = QUIET, reason: str = "", **fields: Any) -> ProcessChange:
    """A change of a step or question, as the log has it, made so long ago."""
    words = {"title": str(row)} | ({"reason": reason} if reason else {})
    return ProcessChange.objects.create(
        project_key=row.page.translation_key,
        row_key=row.translation_key,
        kind=kind,
        at=timezone.now() - ago,
        texts={"nb": words},
        **fields,
    )
