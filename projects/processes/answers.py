"""Answers that came too late to be of use."""

import datetime as dt
from collections.abc import Iterator

from django.http import HttpRequest
from django.utils.formats import date_format
from django.utils.text import Truncator
from django.utils.translation import gettext as _
from wagtail.admin import messages
from wagtail.models import Page

from projects.models import ProjectPage, ProjectQuestion, StepKind


def warn_of_late_answers(request: HttpRequest, page: Page) -> None:
    """Tell the editor of each answer that this version brings and that is dated after the last deadline."""
    if not isinstance(page.specific, ProjectPage):
        return
    project: ProjectPage = page.get_latest_revision_as_object()
    last = _last_deadline(project)
    if last is None:
        return
    late = (row for row in _new_answers(project) if row.answered_on > last)
    for row in late:
        words = {
            "question": Truncator(row.question).chars(60),
            "day": date_format(row.answered_on),
            "deadline": date_format(last),
        }
        text = _("“%(question)s” is answered on %(day)s, after the last deadline of the process (%(deadline)s).")
        messages.warning(request, text % words)


def _last_deadline(project: ProjectPage) -> dt.date | None:
    steps = (step for step in project.steps.all() if step.kind == StepKind.DEADLINE and step.is_for_input)
    deadlines = [step.date.latest for step in steps]
    return max(filter(None, deadlines), default=None)


def _new_answers(project: ProjectPage) -> Iterator[ProjectQuestion]:
    """Those that the version before this one did not have, or had with another date."""
    before = project.revisions.order_by("-created_at", "-pk")[1:2]
    known = {
        (row["translation_key"], row["answered_on"])
        for revision in before
        for row in revision.content.get("questions", [])
    }
    for row in project.questions.all():
        if (str(row.translation_key), row.answered_on.isoformat()) not in known:
            yield row
