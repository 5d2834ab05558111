"""From a page's file to a page of its type."""

from collections.abc import Callable
from datetime import date, datetime, time, timedelta
from typing import Any
from uuid import UUID

from django.db.models import Model
from django.utils import timezone
from django.utils.html import escape
from wagtail.fields import StreamField
from wagtail.models import Locale, Page

from home.demo.references import person, theme
from home.demo.stream import stream_data
from home.models import InformationPage
from projects.models import (
    ConferenceContact,
    ConferencePage,
    ConferenceSession,
    NewsPage,
    NewsProject,
    ProcessStep,
    ProjectContact,
    ProjectPage,
)
from search.relevance.files import CorpusPage, Session

# How long the last session lasts.
LAST = timedelta(minutes=45)


def make_page(page: CorpusPage, *, translation_key: UUID, parent: Page, project_id: int | None) -> Page:
    """Save the page, live, as the last below the parent and in its language; news is about the project of its topic."""
    made: Any = TYPES[page.kind](page, parent.locale)
    made.title, made.slug, made.lead, made.translation_key = page.title, page.topic, page.lead, translation_key
    if page.kind == "news" and project_id:
        made.related_projects = [NewsProject(project_id=project_id)]
    parent.add_child(instance=made)
    return made


def _project(page: CorpusPage, locale: Locale) -> Page:
    project: Any = ProjectPage(locale=locale, status=page.status, status_notice=page.notice, period=page.period)
    _fill(project, "body", _text(page))
    project.themes = [theme(key) for key in page.themes]
    project.contacts = [ProjectContact(person=person(key), sort_order=n) for n, key in enumerate(page.contacts)]
    project.steps = [
        ProcessStep(
            locale=locale,
            sort_order=number,
            kind=step.kind,
            title=step.title,
            date=step.date,
            text=_paragraph(step.text),
            completed_confirmed=step.kind == "step",
        )
        for number, step in enumerate(page.steps)
    ]
    return project


def _news(page: CorpusPage, locale: Locale) -> NewsPage:
    news = NewsPage(locale=locale, date=date.fromisoformat(page.date))
    _fill(news, "body", [*_text(page), *({"contact": {"person": key}} for key in page.contacts)])
    return news


def _conference(page: CorpusPage, locale: Locale) -> ConferencePage:
    conference = ConferencePage(locale=locale, date=page.date, venue_name=page.venue)
    _fill(conference, "invitation", _text(page))
    conference.contacts = [ConferenceContact(person=person(key), sort_order=n) for n, key in enumerate(page.contacts)]
    starts = [_moment(page, session) for session in page.sessions]
    conference.sessions = [
        _session(session, locale, sort_order=number, start=start, end=end)
        for number, (session, start, end) in enumerate(
            zip(page.sessions, starts, [*starts[1:], starts[-1] + LAST], strict=True)
        )
    ]
    return conference


def _information(page: CorpusPage, locale: Locale) -> InformationPage:
    information = InformationPage(locale=locale)
    items = [{"question": question, "answer": _paragraph(answer)} for question, answer in page.questions.items()]
    _fill(information, "body", [{"questions": {"items": items}}])
    return information


TYPES: dict[str, Callable[[CorpusPage, Locale], Any]] = {
    "project": _project,
    "news": _news,
    "conference": _conference,
    "information": _information,
}


def _session(session: Session, locale: Locale, **values: Any) -> ConferenceSession:
    row = ConferenceSession(locale=locale, title=session.title, abstract=_paragraph(session.abstract), **values)
    if session.contact:
        _fill(row, "speakers", [{"contact_person": session.contact}])
    elif session.guest:
        name, _, organisation = session.guest.partition(", ")
        _fill(row, "speakers", [{"external": {"name": name, "organisation": organisation}}])
    return row


def _moment(page: CorpusPage, session: Session) -> datetime:
    return timezone.make_aware(datetime.combine(date.fromisoformat(page.date), time.fromisoformat(session.time)))


def _text(page: CorpusPage) -> list[dict[str, Any]]:
    return [{"text": "".join(f"<{tag}>{escape(text)}</{tag}>" for tag, text in page.blocks)}]


def _paragraph(text: str) -> str:
    return f"<p>{escape(text)}</p>" if text else ""


def _fill(target: Model, name: str, items: list[dict[str, Any]]) -> None:
    """Set a stream to blocks, each a mapping of its name to its value."""
    field = target._meta.get_field(name)
    if not isinstance(field, StreamField):
        raise TypeError(f"{name} is no stream of {type(target).__name__}")
    setattr(target, name, field.stream_block.to_python(stream_data(field, items, "corpus", name)))
