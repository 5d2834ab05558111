"""The content of each type of page. A new type needs nothing here unless it has more than a lead and a body."""

import datetime as dt
from functools import singledispatch

from django.utils import timezone
from django.utils.formats import date_format
from wagtail.models import Page

from base.fuzzy_dates import FuzzyDate
from base.fuzzy_dates.render import render
from projects.models import ConferencePage, NewsPage, ProjectPage
from search.documents.content import Content
from search.documents.people import add_people
from search.documents.plain_text import plain, plain_html, sentence
from search.documents.process import add_process, add_questions
from search.documents.programme import describe_programme
from search.documents.related import Related
from search.documents.streams import body_of, headings_in, leaves_of, people_in

# A period of more is no year to narrow results by.
MOST_YEARS = 25


@singledispatch
def content_of(page: Page, related: Related) -> Content:
    """The content of a page, in the language that is active. One with nothing but a body has just that."""
    return _streams(page, related, "body")


@content_of.register
def _(page: ProjectPage, related: Related) -> Content:
    content = _streams(page, related, "body", "partners")
    language = page.locale.language_code
    content.facts = _present(page.get_status_display(), page.status_notice, page.funding)
    add_process(content, related.rows_of(page, "steps"), related.chosen, language)
    add_questions(content, related.rows_of(page, "questions"))
    for theme in related.themes[page.pk]:
        content.themes.append(plain(theme.name))
        content.theme.append(theme.slug)
    content.status = page.status
    if page.period:
        content.date = page.period.earliest
        content.date_in_words = render(page.period, language)
        content.years = _years(page.period)
    _add_contacts(content, page, related)
    return content


@content_of.register
def _(page: ConferencePage, related: Related) -> Content:
    content = _streams(page, related, "invitation", "outcome", "outcome_figures", "materials")
    add_questions(content, related.rows_of(page, "questions"))
    content.programme = describe_programme(related.rows_of(page, "sessions"), related.persons[page.locale_id])
    content.facts = _present(
        "" if page.takes_place else sentence(page.get_event_status_display(), page.event_status_notice),
        sentence(page.venue_name, page.venue_address),
        plain_html(page.how_to_attend),
        plain_html(page.equal_treatment_note),
        page.doffin_reference and f"Doffin {page.doffin_reference}",
    )
    content.status = "" if page.takes_place else page.event_status
    content.open_until = _open_until(page)
    if page.date:
        content.date = content.fresh_on = page.date.earliest
        content.date_in_words = render(page.date, page.locale.language_code)
        content.years = _years(page.date)
    _add_contacts(content, page, related)
    return content


@content_of.register
def _(page: NewsPage, related: Related) -> Content:
    content = _streams(page, related, "body")
    content.facts = _present(sentence(page.signature_name, page.signature_role))
    if page.date:
        content.date = content.fresh_on = page.date
        content.date_in_words = date_format(page.date)
        content.years = [page.date.year]
    return content


def _streams(page: Page, related: Related, *names: str) -> Content:
    leaves = [leaf for name in names for leaf in leaves_of(getattr(page, name, ()))]
    content = Content(headings=headings_in(leaves), body=body_of(leaves, related.chosen))
    if page.last_published_at:
        content.fresh_on = timezone.localdate(page.last_published_at)
    content.files = related.files.get(page.pk, [])
    content.context = related.contexts.get(page.pk, [])
    add_people(content, related.contacts(people_in(leaves), page.locale_id))
    return content


def _add_contacts(content: Content, page: ProjectPage | ConferencePage, related: Related) -> None:
    ids = [row.person_id for row in related.rows_of(page, "contacts")]
    add_people(content, related.contacts(ids, page.locale_id))


def _open_until(page: ConferencePage) -> dt.date | None:
    """The first deadline that can still be met."""
    deadlines = [page.input_deadline.latest, page.registration_deadline.latest] if page.is_to_come else []
    return min((day for day in deadlines if day and day >= timezone.localdate()), default=None)


def _years(date: FuzzyDate) -> list[int]:
    if date.earliest is None or date.latest is None:
        return []
    return list(range(date.earliest.year, date.latest.year + 1))[:MOST_YEARS]


def _present(*texts: object) -> list[str]:
    return [text for text in map(plain, texts) if text]
