"""What a reader gets to see of a page that was found."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.apps import apps
from django.http import HttpRequest
from django.utils.html import conditional_escape
from django.utils.safestring import SafeString
from django.utils.text import capfirst
from wagtail.models import Page

from projects.models import EventStatus, ProcessStep, ProjectPage, ProjectStatus
from projects.processes.key_dates import KeyDate, key_dates
from projects.processes.standing import next_step, open_until
from search.searchable import public_pages

PROJECT = ProjectPage._meta.label_lower

STATUSES = dict([*ProjectStatus.choices, *EventStatus.choices])
# The badge has a shape for each status of a project; those of a conference look like one of them.
LOOKS_LIKE: dict[str, str] = {EventStatus.POSTPONED: ProjectStatus.PAUSED, EventStatus.CANCELLED: ProjectStatus.STOPPED}


@dataclass(frozen=True)
class Hit:
    """A page as a search found it. `title` and `excerpt` may hold marks; `model` is such as ``projects.newspage``."""

    page_id: int
    model: str
    title: SafeString
    excerpt: SafeString
    date: str = ""
    status: str = ""


@dataclass(frozen=True)
class SearchResult:
    """A result in a list: HTML-safe title and excerpt, type of page and status in words, and its date if it has one.

    `dates` are those that a reader of a project looks for, as they are today.
    """

    title: SafeString
    url: str
    excerpt: SafeString
    type_label: str
    date: str
    status: str
    status_label: str
    dates: Sequence[KeyDate] = ()


@dataclass(frozen=True)
class Found:
    """One page of results. `fallback` says that the database answered, with simpler means."""

    total: int
    hits: Sequence[Hit]
    fallback: bool = False


def results_for(hits: Iterable[Hit], request: HttpRequest) -> list[SearchResult]:
    """The results that anyone may read at this moment, with today's addresses and dates, in two queries.

    So a page that was just made private is never shown, nor a deadline that passed at midnight, however late the
    index is.
    """
    hits = list(hits)
    pages = public_pages().filter(pk__in=[hit.page_id for hit in hits]).select_related("locale").in_bulk()
    steps = _steps_of(hit.page_id for hit in hits if hit.model == PROJECT and hit.page_id in pages)
    return [
        _result(hit, pages[hit.page_id], steps.get(hit.page_id, []), request) for hit in hits if hit.page_id in pages
    ]


def _steps_of(page_ids: Iterable[int]) -> dict[int, list[ProcessStep]]:
    steps: dict[int, list[ProcessStep]] = defaultdict(list)
    for step in ProcessStep.objects.filter(page__in=list(page_ids)):
        steps[step.page_id].append(step)
    return steps


def _result(hit: Hit, page: Page, steps: list[ProcessStep], request: HttpRequest) -> SearchResult:
    return SearchResult(
        title=conditional_escape(hit.title),
        url=page.get_url(request) or "",
        excerpt=conditional_escape(hit.excerpt),
        type_label=str(capfirst(apps.get_model(hit.model)._meta.verbose_name or "")),
        date=hit.date,
        status=LOOKS_LIKE.get(hit.status, hit.status),
        status_label=str(STATUSES.get(hit.status, "")),
        dates=key_dates(open_until=open_until(steps), next_step=next_step(steps)),
    )
