"""The steps of a process as events."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from wagtail.rich_text import get_text_for_indexing

from projects.feeds.days import days_of
from projects.feeds.event import Event, EventKind, EventStatus, uid_of
from projects.models.process_step import ProcessStep, StepKind, StepState

if TYPE_CHECKING:
    from projects.feeds.editions import Project


def events_of_project(project: "Project") -> Iterator[Event]:
    """An event a step that has a date: a deadline on its latest day, any other from its first to its last."""
    page = project.page
    address = page.full_url
    for step in project.rows:
        kind = EventKind.DEADLINE if step.kind == StepKind.DEADLINE else EventKind.STEP
        days = days_of(step.date, as_deadline=kind is EventKind.DEADLINE)
        if days:
            yield Event(
                kind=kind,
                uid=uid_of(kind, step.translation_key),
                page_key=page.translation_key,
                name=f"{step.title} – {page.title}",
                start=days.start,
                end=days.end,
                status=EventStatus.CANCELLED if step.state == StepState.CANCELLED else days.status,
                description=_description(step),
                url=f"{address}#step-{step.translation_key}" if address else "",
                modified=page.last_published_at,
            )


def _description(step: ProcessStep) -> str:
    why = step.cancellation_reason if step.cancelled else step.change_reason
    when = step.date_label or str(step.date)
    return "\n\n".join(part for part in (when, why, get_text_for_indexing(step.text).strip()) if part)
