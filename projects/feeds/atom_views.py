"""Atom feeds of a process, a theme, all deadlines, and all news."""

from uuid import UUID

from django.db.models import Q
from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from base.visibility import readable
from projects.feeds.atom import MOST_ENTRIES, atom_answer
from projects.feeds.editions import in_language, projects
from projects.feeds.news import entries_of_changes, entries_of_news
from projects.feeds.topics import calendar_page_url, list_of_news_url, list_of_theme_url, theme_in_language
from projects.models import ChangeKind, ProcessChange, ProcessStep, ProjectPage, StepKind
from projects.models.process_change import OF_CONFERENCES

# What all deadlines, and all news, are known by; they identify nothing else.
DEADLINES_KEY = UUID("5f0a6c0e-8d0b-5c39-9d43-0a3fbe0b7a51")
NEWS_KEY = UUID("c4b1f6de-3a55-4a8f-9f0e-6d2f1b7c9e28")
OF_DEADLINES = (ChangeKind.ADDED, ChangeKind.MOVED, ChangeKind.CANCELLED)


@require_safe
def process(request: HttpRequest, key: UUID) -> HttpResponse:
    """What has happened to a project's process, the questions that were answered, and the news about it."""
    editions = projects(Q(translation_key=key))
    if not editions:
        raise Http404
    page = in_language(editions[key], get_language() or "").page
    changes = ProcessChange.objects.filter(project_key=key)[:MOST_ENTRIES]
    return atom_answer(
        request,
        key=key,
        title=page.title,
        subtitle=page.lead,
        url=page.full_url,
        entries=[*entries_of_changes(changes, editions), *entries_of_news(key)],
    )


@require_safe
def theme(request: HttpRequest, key: UUID) -> HttpResponse:
    """What has happened to the processes of a theme's projects."""
    shown = theme_in_language(key)
    if shown is None:
        raise Http404
    editions = projects(Q(themes__translation_key=key))
    changes = ProcessChange.objects.filter(project_key__in=editions)[:MOST_ENTRIES]
    return atom_answer(
        request,
        key=key,
        title=shown.name,
        subtitle=_("What happens in the projects of this theme."),
        url=list_of_theme_url(request, shown),
        entries=entries_of_changes(changes, editions),
    )


@require_safe
def deadlines(request: HttpRequest) -> HttpResponse:
    """Deadlines that are new, moved or cancelled, of all projects."""
    public = readable(ProjectPage.objects.filter(alias_of=None))
    steps = ProcessStep.objects.filter(kind=StepKind.DEADLINE, page__in=public.values("pk"))
    of_steps = Q(row_key__in=steps.values("translation_key"), kind__in=OF_DEADLINES)
    changes = ProcessChange.objects.filter(of_steps | Q(kind__in=OF_CONFERENCES))
    newest = list(changes[:MOST_ENTRIES])
    editions = projects(Q(translation_key__in={change.project_key for change in newest}))
    return atom_answer(
        request,
        key=DEADLINES_KEY,
        title=_("All deadlines"),
        subtitle=_("Deadlines that are new, moved or cancelled."),
        url=calendar_page_url(request),
        entries=entries_of_changes(newest, editions),
    )


@require_safe
def news(request: HttpRequest) -> HttpResponse:
    """All news articles."""
    return atom_answer(
        request,
        key=NEWS_KEY,
        title=_("News"),
        subtitle=_("News about the projects."),
        url=list_of_news_url(request),
        entries=entries_of_news(),
    )
