"""What a reader gets to see of what was found."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from uuid import UUID

from django.apps import apps
from django.http import HttpRequest
from django.utils.html import conditional_escape
from django.utils.safestring import SafeString
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page

from projects.models import ContactPerson, EventStatus, ProcessStep, ProjectPage, ProjectStatus
from projects.people.addresses import person_url
from projects.processes.key_dates import KeyDate, key_dates
from projects.processes.standing import next_step, open_until
from search.asking import Hit
from search.highlights import unmarked
from search.plain_hits import quotable, told
from search.still_there import still_there

PROJECT = ProjectPage._meta.label_lower

STATUSES = dict([*ProjectStatus.choices, *EventStatus.choices])
# What a part of a page is, by the field it is in.
PART_LABELS = {
    "process": _("Step"),
    "programme": _("Session"),
    "people": _("Contact person"),
    "files": _("Document"),
}
# The badge has a shape for each status of a project; those of a conference look like one of them.
LOOKS_LIKE: dict[str, str] = {EventStatus.POSTPONED: ProjectStatus.PAUSED, EventStatus.CANCELLED: ProjectStatus.STOPPED}


@dataclass(frozen=True)
class SearchResult:
    """A result in a list: HTML-safe title and excerpt, type of page and status in words, and its date if it has one.

    `part` names the step, session, person or file that the excerpt is of, `part_label` says which of them it is.
    `dates` are those that a reader of a project looks for, as they are today. `key` is the hit's, `identity` that of
    the page or person in all languages, `updated` when it was last published.
    """

    title: SafeString
    url: str
    excerpt: SafeString
    type_label: str
    date: str
    status: str
    status_label: str
    dates: Sequence[KeyDate] = ()
    part: str = ""
    part_label: str = ""
    part_kind: str = ""
    key: str = ""
    type: str = ""
    language: str = ""
    identity: UUID | None = None
    updated: dt.datetime | None = None

    @property
    def plain_title(self) -> str:
        """The title without marks, as text."""
        return unmarked(self.title)


def results_for(hits: Iterable[Hit], request: HttpRequest) -> list[SearchResult]:
    """The results that anyone may read at this moment, with today's addresses and dates, in four queries at most.

    So a page that was just made private is never shown, nor a deadline that passed at midnight, nor a sentence that
    was just taken off a page, however late the index is.
    """
    hits = quotable(hits)
    found = still_there(hits, "locale")
    hits = [told(hit, found[hit.key]) for hit in hits if hit.key in found]
    steps = _steps_of(found[hit.key].pk for hit in hits if hit.model == PROJECT)
    return [_result(hit, found[hit.key], steps, request) for hit in hits]


def url_of(subject: Page | ContactPerson, request: HttpRequest | None = None) -> str:
    """The address of a page or person, as it is today. Where the `request` has its site by now, it is given."""
    return person_url(subject) if isinstance(subject, ContactPerson) else subject.get_url(request) or ""


def type_label(model: str) -> str:
    """What pages of a type are called, such as ``projects.newspage``; empty where there is no such type."""
    try:
        return str(capfirst(apps.get_model(model)._meta.verbose_name or ""))
    except (LookupError, ValueError):
        return ""


def _steps_of(page_ids: Iterable[int]) -> dict[int, list[ProcessStep]]:
    steps: dict[int, list[ProcessStep]] = defaultdict(list)
    for step in ProcessStep.objects.filter(page__in=list(page_ids)):
        steps[step.page_id].append(step)
    return steps


def _result(
    hit: Hit, subject: Page | ContactPerson, steps_of: dict[int, list[ProcessStep]], request: HttpRequest
) -> SearchResult:
    steps = steps_of.get(subject.pk, []) if hit.model == PROJECT else []
    return SearchResult(
        title=conditional_escape(hit.title),
        url=url_of(subject, request),
        excerpt=conditional_escape(hit.excerpt),
        type_label=type_label(hit.model),
        date=hit.date,
        status=LOOKS_LIKE.get(hit.status, hit.status),
        status_label=str(STATUSES.get(hit.status, "")),
        dates=key_dates(open_until=open_until(steps), next_step=next_step(steps)),
        part="" if hit.part == unmarked(hit.title) else hit.part,
        part_kind=hit.part_kind,
        part_label=str(PART_LABELS.get(hit.part_kind, "")),
        key=hit.key,
        type=hit.model,
        language=subject.locale.language_code,
        identity=subject.translation_key,
        updated=subject.last_published_at,
    )
