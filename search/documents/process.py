"""The steps of a project, and its questions."""

from collections.abc import Iterable

from django.utils.translation import gettext

from base.fuzzy_dates.render import render
from projects.models import ProcessStep, StepState
from projects.models.question import Question
from projects.processes.standing import open_until
from search.documents.content import Content
from search.documents.plain_text import plain, plain_html, sentence
from search.documents.streams import body_of, leaves_of


def describe_step(step: ProcessStep, language: str) -> str:
    """Title, date in words, whether and why it is cancelled, text and possible outcomes, as one line."""
    date = step.date_label or render(step.date, language, standing_alone=False)
    cancelled = [StepState.CANCELLED.label, step.cancellation_reason] if step.is_cancelled else []
    parts = [*cancelled, plain_html(step.text), *body_of(leaves_of(step.outcomes)), step.link_text]
    return sentence(f"{plain(step.title)} ({plain(date)})", *parts)


def describe_openness(steps: Iterable[ProcessStep], language: str) -> str:
    """Until when input is taken, in words; empty where none is. It follows the day (``search.rounds.turn_day``)."""
    deadline = open_until(steps)
    if deadline is None:
        return ""
    date = deadline.date_label or render(deadline.date, language, standing_alone=False)
    return f"{gettext('Open for input until')} {plain(date)}"


def add_questions(content: Content, questions: Iterable[Question]) -> None:
    """Questions are found as headings are, and with their answers in the body."""
    for row in questions:
        content.headings.append(plain(row.question))
        content.body += [plain(row.question), plain_html(row.answer)]
