"""What a feed tells: the changes of processes, and the news about a project."""

from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from typing import NamedTuple
from uuid import UUID, uuid5

from django.db.models import F
from django.template.loader import render_to_string
from django.utils.html import format_html
from django.utils.translation import get_language
from wagtail.models import Page

from base.page_links import find_links
from base.visibility import readable
from projects.feeds.atom import MOST_ENTRIES, Entry
from projects.feeds.editions import Project, in_language
from projects.models import (
    ChangeKind,
    ConferencePage,
    ConferenceQuestion,
    NewsPage,
    ProcessChange,
    ProjectQuestion,
)
from projects.models.process_change import OF_CONFERENCES
from projects.models.question import Question
from projects.processes.conference_deadlines import public_conferences

LONG_AGO = datetime(2000, 1, 1, tzinfo=UTC)


def entries_of_changes(changes: Iterable[ProcessChange], projects: "dict[UUID, list[Project]]") -> Iterator[Entry]:
    """An entry a change of the projects: what a date was, is and why; or a question with its answer.

    A question that is no longer on a page has no answer to tell, and is left out.
    """
    language = get_language() or ""
    changes = [change for change in changes if change.project_key in projects]
    questions = _questions(changes, projects, language)
    conferences = public_conferences(change.row_key for change in changes if change.kind in OF_CONFERENCES)
    for change in changes:
        answered = questions.get(change.row_key)
        if change.kind == ChangeKind.ANSWERED and answered is None:
            continue
        if change.kind in OF_CONFERENCES and change.row_key not in conferences:
            continue
        project = in_language(projects[change.project_key], language).page
        page, question = (answered.page, answered.question) if answered else (project, None)
        title = question.question if question else change.text("title", language)
        context = {
            "change": change,
            "reason": change.text("reason", language),
            "decision": change.text("outcome", language),
            "question": question,
        }
        yield Entry(
            key=uuid5(change.project_key, f"change {change.pk}"),
            title=f"{change.get_kind_display()}: {title} – {page.title}",
            body=render_to_string("projects/feeds/change.html", context),
            url=f"{page.full_url}#{'questions' if question else 'process'}",
            at=change.at,
        )


def entries_of_news(about: UUID | None = None) -> Iterator[Entry]:
    """An entry a news article in the active language, about the project of that key or about anything; the newest."""
    news = NewsPage.objects.filter(locale__language_code=get_language(), alias_of=None)
    if about:
        news = news.filter(related_projects__project__translation_key=about).distinct()
    newest = readable(news.defer_streamfields()).order_by(F("first_published_at").desc(nulls_last=True), "pk")
    for page in newest.select_related("locale")[:MOST_ENTRIES]:
        yield Entry(
            key=page.translation_key,
            title=page.title,
            body=format_html("<p>{}</p>", page.lead),
            url=page.full_url,
            at=page.first_published_at or LONG_AGO,
        )


class Answered(NamedTuple):
    """A question with its answer, and the page where it stands."""

    question: Question
    page: Page


def _questions(
    changes: Iterable[ProcessChange], projects: "dict[UUID, list[Project]]", language: str
) -> dict[UUID, Answered]:
    """The answered questions by translation key, of the projects and their conferences; in the language if they can."""
    keys = {change.row_key for change in changes if change.kind == ChangeKind.ANSWERED}
    if not keys:
        return {}
    pages = {edition.page.pk: edition for editions in projects.values() for edition in editions}
    of_projects = ProjectQuestion.objects.filter(translation_key__in=keys, page__in=pages)
    of_conferences = ConferenceQuestion.objects.filter(
        translation_key__in=keys, page__in=readable(ConferencePage.objects.all())
    ).select_related("page__locale")
    found = [(Answered(row, pages[row.page_id].page), pages[row.page_id].language) for row in of_projects]
    found += [(Answered(row, row.page), row.page.locale.language_code) for row in of_conferences]
    ranked = [answered for answered, spoken in sorted(found, key=lambda pair: pair[1] == language)]
    find_links(answered.question.answer for answered in ranked)
    return {answered.question.translation_key: answered for answered in ranked}
