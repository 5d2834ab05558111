"""Rows below the pages of the demo content: steps, sessions, contacts and related projects."""

from collections.abc import Callable
from datetime import date
from typing import Any

from wagtail.models import Page

from home.demo.dates import day, edtf, moment
from home.demo.identity import identity
from home.demo.references import expand_links, page, person
from home.demo.stream import stream_data
from home.models import HomeFeature
from projects.models import (
    ConferenceContact,
    ConferencePage,
    ConferenceQuestion,
    ConferenceSession,
    NewsProject,
    ProcessStep,
    ProjectContact,
    ProjectQuestion,
    StepState,
)

type FillRows = Callable[[Page, str, Any, date], None]


def fill_steps(target: Page, key: str, items: list[dict[str, Any]], today: date) -> None:
    """The steps of a project's process."""
    target.steps = [_step(target, key, position, item, today) for position, item in enumerate(items)]


def _step(target: Page, key: str, position: int, item: dict[str, Any], today: date) -> ProcessStep:
    link = item.get("link") or {}
    outcomes = ProcessStep._meta.get_field("outcomes")
    data = stream_data(
        outcomes,
        [{"outcome": {"taken": False} | outcome} for outcome in item.get("outcomes", [])],
        key,
        "steps",
        position,
    )
    return ProcessStep(
        translation_key=identity(key, "steps", position),
        locale=target.locale,
        sort_order=position,
        title=item["title"],
        kind=item["kind"],
        is_for_input=item.get("for_input", True),
        date=edtf(item["date"], today),
        date_label=item.get("date_label") or "",
        text=expand_links(item.get("text") or ""),
        outcomes=outcomes.stream_block.to_python(data),
        link_page=page(link["page"]) if "page" in link else None,
        link_url=link.get("url") or "",
        link_text=link.get("text") or "",
        completed_confirmed=bool(item.get("completed")),
        cancelled="cancelled" in item,
        cancellation_reason=item.get("cancelled") or "",
        conference=page(item["conference"]).specific if "conference" in item else None,
        state_override=StepState(item["state"]) if item.get("state") else "",
    )


def fill_sessions(target: Page, key: str, items: list[dict[str, Any]], today: date) -> None:
    """The programme of a conference."""
    speakers = ConferenceSession._meta.get_field("speakers")
    materials = ConferenceSession._meta.get_field("materials")
    target.sessions = [
        ConferenceSession(
            translation_key=identity(key, "sessions", position),
            locale=target.locale,
            sort_order=position,
            title=item["title"],
            kind=item["kind"],
            start=moment(item["start"], today),
            end=moment(item["end"], today),
            room=item.get("room") or "",
            track=item.get("track") or "",
            abstract=expand_links(item.get("abstract") or ""),
            speakers=speakers.stream_block.to_python(
                stream_data(speakers, item.get("speakers", []), key, "sessions", position)
            ),
            materials=materials.stream_block.to_python(
                stream_data(materials, [{"material": m} for m in item.get("materials", [])], key, "materials", position)
            ),
        )
        for position, item in enumerate(items)
    ]


def fill_questions(target: Page, key: str, items: list[dict[str, Any]], today: date) -> None:
    """Questions from the market, with their answers."""
    row = ConferenceQuestion if isinstance(target, ConferencePage) else ProjectQuestion
    target.questions = [
        row(
            translation_key=identity(key, "questions", position),
            locale=target.locale,
            sort_order=position,
            question=item["question"],
            answer=expand_links(item["answer"]),
            answered_on=day(item["answered_on"], today),
        )
        for position, item in enumerate(items)
    ]


def fill_contacts(target: Page, key: str, items: list[str], today: date) -> None:
    """Whom to ring about a project or a conference."""
    row = ConferenceContact if isinstance(target, ConferencePage) else ProjectContact
    target.contacts = [row(person=person(name), sort_order=position) for position, name in enumerate(items)]


def fill_features(target: Page, key: str, items: list[str], today: date) -> None:
    """The projects on the front page."""
    target.features = [HomeFeature(project_id=page(name).pk, sort_order=n) for n, name in enumerate(items)]


def fill_related_projects(target: Page, key: str, items: list[str], today: date) -> None:
    """The projects that a news article is about."""
    target.related_projects = [NewsProject(project_id=page(name).pk, sort_order=n) for n, name in enumerate(items)]


ROWS: dict[str, FillRows] = {
    "steps": fill_steps,
    "sessions": fill_sessions,
    "questions": fill_questions,
    "contacts": fill_contacts,
    "featured": fill_features,
    "related_projects": fill_related_projects,
}
