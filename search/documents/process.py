"""The steps of a project, and its questions."""

from collections.abc import Iterable, Sequence

from django.utils.translation import gettext

from base.fuzzy_dates.render import render
from projects.models import ProcessStep, StepState
from projects.models.question import Question
from projects.processes.standing import open_until
from search.documents.content import Content
from search.documents.plain_text import named, plain, plain_html
from search.documents.streams import Chosen, body_of, leaves_of

# Where a process stands, the first of these that a step of it has.
STANDING = [StepState.ONGOING, StepState.FUTURE, StepState.UNDECIDED, StepState.DATE_PASSED, StepState.COMPLETED]


def add_process(content: Content, steps: Sequence[ProcessStep], chosen: Chosen, language: str) -> None:
    """Add the steps, where the process stands and until when input is taken. Both follow the day
    (``search.rounds.turn_day``).
    """
    content.process = [describe_step(step, chosen, language) for step in steps]
    states = {step.state for step in steps}
    content.state = next((state.value for state in STANDING if state in states), "")
    if deadline := open_until(steps):
        date = deadline.date_label or render(deadline.date, language, standing_alone=False)
        content.facts.append(f"{gettext('Open for input until')} {plain(date)}")
        content.open_until = deadline.date.latest


def describe_step(step: ProcessStep, chosen: Chosen, language: str) -> str:
    """Title, date in words, whether and why it is cancelled, text and possible outcomes, as one line."""
    date = step.date_label or render(step.date, language, standing_alone=False)
    cancelled = [StepState.CANCELLED.label, step.cancellation_reason] if step.is_cancelled else []
    parts = [*cancelled, plain_html(step.text), *body_of(leaves_of(step.outcomes), chosen), step.link_text]
    return named(f"{plain(step.title)} ({plain(date)})", *parts)


def add_questions(content: Content, questions: Iterable[Question]) -> None:
    """Questions are found as headings are, and with their answers in the body."""
    for row in questions:
        content.headings.append(plain(row.question))
        content.body += [plain(row.question), plain_html(row.answer)]
