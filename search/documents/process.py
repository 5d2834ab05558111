"""The steps of a project."""

from base.fuzzy_dates.render import render
from projects.models import ProcessStep
from search.documents.plain_text import plain, plain_html, sentence
from search.documents.streams import body_of, leaves_of


def describe_step(step: ProcessStep, language: str) -> str:
    """Title, date in words, text and possible outcomes, as one line."""
    date = step.date_label or render(step.date, language, standing_alone=False)
    parts = [f"{plain(step.title)} ({plain(date)})", plain_html(step.text), *body_of(leaves_of(step.outcomes))]
    return sentence(*parts, step.link_text)
