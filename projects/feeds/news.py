"""What a feed tells: the changes of processes, and the news about a project."""

from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from uuid import UUID, uuid5

from django.template.loader import render_to_string
from django.utils.html import format_html
from django.utils.translation import get_language

from base.page_links import find_links
from base.visibility import readable
from projects.feeds.atom import Entry
from projects.feeds.editions import Project, in_language
from projects.models import ChangeKind, NewsPage, ProcessChange, ProjectQuestion

LONG_AGO = datetime(2000, 1, 1, tzinfo=UTC)


def entries_of_changes(changes: Iterable[ProcessChange], projects: "dict[UUID, list[Project]]") -> Iterator[Entry]:
    """An entry a change of the projects: what a date was, is and why; or a question with its answer.

    A question that is no longer on a page has no answer to tell, and is left out.
    """
    language = get_language() or ""
    changes = [change for change in changes if change.project_key in projects]
    questions = _questions(changes, projects, language)
    for change in changes:
        question = questions.get(change.row_key)
        if change.kind == ChangeKind.ANSWERED and question is None:
            continue
        page = in_language(projects[change.project_key], language).page
        title = question.question if question else change.text("title", language)
        context = {"change": change, "reason": change.text("reason", language), "question": question}
        yield Entry(
            key=uuid5(change.project_key, f"change {change.pk}"),
            title=f"{change.get_kind_display()}: {title} – {page.title}",
            body=render_to_string("projects/feeds/change.html", context),
            url=f"{page.full_url}#{'questions' if question else 'process'}",
            at=change.at,
        )


def entries_of_news(project_key: UUID) -> Iterator[Entry]:
    """An entry a news article about the project in the active language."""
    about = NewsPage.objects.filter(
        related_projects__project__translation_key=project_key,
        locale__language_code=get_language(),
        alias_of=None,
    )
    for page in readable(about.defer_streamfields()).select_related("locale").distinct():
        yield Entry(
            key=page.translation_key,
            title=page.title,
            body=format_html("<p>{}</p>", page.lead),
            url=page.full_url,
            at=page.first_published_at or LONG_AGO,
        )


def _questions(
    changes: Iterable[ProcessChange], projects: "dict[UUID, list[Project]]", language: str
) -> dict[UUID, ProjectQuestion]:
    """The answered questions by translation key, as they stand on the projects' pages; in the language if they can."""
    keys = {change.row_key for change in changes if change.kind == ChangeKind.ANSWERED}
    pages = {edition.page.pk: edition for editions in projects.values() for edition in editions}
    rows = ProjectQuestion.objects.filter(translation_key__in=keys, page__in=pages) if keys else ()
    ranked = sorted(rows, key=lambda row: pages[row.page_id].language == language)
    find_links(row.answer for row in ranked)
    return {row.translation_key: row for row in ranked}
