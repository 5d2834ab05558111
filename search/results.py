"""What a reader gets to see of what was found."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.apps import apps
from django.http import HttpRequest
from django.utils.html import conditional_escape
from django.utils.safestring import SafeString
from django.utils.text import capfirst
from wagtail.models import Page

from projects.models import ContactPerson, EventStatus, ProcessStep, ProjectPage, ProjectStatus
from projects.people.addresses import person_url
from projects.processes.key_dates import KeyDate, key_dates
from projects.processes.standing import next_step, open_until
from search.asking import Hit
from search.documents.keys import ids_of, page_key, person_key
from search.public_pages import public_pages
from search.searchable import public_people

PROJECT = ProjectPage._meta.label_lower

STATUSES = dict([*ProjectStatus.choices, *EventStatus.choices])
# The badge has a shape for each status of a project; those of a conference look like one of them.
LOOKS_LIKE: dict[str, str] = {EventStatus.POSTPONED: ProjectStatus.PAUSED, EventStatus.CANCELLED: ProjectStatus.STOPPED}


@dataclass(frozen=True)
class SearchResult:
    """A result in a list: HTML-safe title and excerpt, type of page and status in words, and its date if it has one.

    `part` names the step, session, person or file that the excerpt is of. `dates` are those that a reader of a project
    looks for, as they are today.
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


def results_for(hits: Iterable[Hit], request: HttpRequest) -> list[SearchResult]:
    """The results that anyone may read at this moment, with today's addresses and dates, in three queries at most.

    So a page that was just made private is never shown, nor a deadline that passed at midnight, however late the
    index is.
    """
    hits = list(hits)
    found = _still_there(hits)
    steps = _steps_of(found[hit.key].pk for hit in hits if hit.model == PROJECT and hit.key in found)
    return [_result(hit, found[hit.key], steps, request) for hit in hits if hit.key in found]


def _still_there(hits: list[Hit]) -> dict[str, Page | ContactPerson]:
    ids = ids_of(hit.key for hit in hits)
    found: dict[str, Page | ContactPerson] = {}
    if ids.pages:
        pages = public_pages().filter(pk__in=ids.pages).select_related("locale")
        found |= {page_key(page.pk): page for page in pages}
    if ids.people:
        found |= {person_key(person.pk): person for person in public_people().filter(pk__in=ids.people)}
    return found


def _steps_of(page_ids: Iterable[int]) -> dict[int, list[ProcessStep]]:
    steps: dict[int, list[ProcessStep]] = defaultdict(list)
    for step in ProcessStep.objects.filter(page__in=list(page_ids)):
        steps[step.page_id].append(step)
    return steps


def _result(
    hit: Hit, subject: Page | ContactPerson, steps_of: dict[int, list[ProcessStep]], request: HttpRequest
) -> SearchResult:
    is_person = isinstance(subject, ContactPerson)
    steps = steps_of.get(subject.pk, []) if hit.model == PROJECT else []
    return SearchResult(
        title=conditional_escape(hit.title),
        url=person_url(subject) if is_person else subject.get_url(request) or "",
        excerpt=conditional_escape(hit.excerpt),
        type_label=str(capfirst(apps.get_model(hit.model)._meta.verbose_name or "")),
        date=hit.date,
        status=LOOKS_LIKE.get(hit.status, hit.status),
        status_label=str(STATUSES.get(hit.status, "")),
        dates=key_dates(open_until=open_until(steps), next_step=next_step(steps)),
        part=hit.part,
    )
