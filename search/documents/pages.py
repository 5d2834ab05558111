"""The content of each type of page. A new type needs nothing here unless it has more than a lead and a body."""

import datetime as dt
from functools import singledispatch

from django.utils import timezone
from django.utils.formats import date_format
from wagtail.models import Page

from base.fuzzy_dates import FuzzyDate
from base.fuzzy_dates.render import render
from projects.models import ConferencePage, ContactPerson, NewsPage, ProjectPage, Theme
from search.documents.content import Content
from search.documents.people import add_people, content_of_person
from search.documents.plain_text import plain, plain_html, sentence
from search.documents.process import add_process, add_questions
from search.documents.programme import describe_programme
from search.documents.streams import body_of, headings_in, leaves_of, people_in

# A period of more is no year to narrow results by.
MOST_YEARS = 25


@singledispatch
def content_of(subject: Page | ContactPerson) -> Content:
    """The content of a page or person, in the language that is active. A page with nothing but a body has just that."""
    return _streams(subject, "body")


content_of.register(ContactPerson, content_of_person)


@content_of.register
def _(page: ProjectPage) -> Content:
    content = _streams(page, "body", "partners")
    language = page.locale.language_code
    content.facts = _present(page.get_status_display(), page.status_notice, page.funding)
    add_process(content, list(page.steps.all()), language)
    add_questions(content, page.questions.all())
    _add_themes(content, page)
    content.status = page.status
    if page.period:
        content.date = page.period.earliest
        content.date_in_words = render(page.period, language)
        content.years = _years(page.period)
    add_people(content, [row.person_id for row in page.contacts.all()], page.locale_id)
    return content


@content_of.register
def _(page: ConferencePage) -> Content:
    content = _streams(page, "invitation", "outcome", "outcome_figures", "materials")
    add_questions(content, page.questions.all())
    content.programme = describe_programme(page.sessions.all(), page.locale_id)
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
    add_people(content, [row.person_id for row in page.contacts.all()], page.locale_id)
    return content


@content_of.register
def _(page: NewsPage) -> Content:
    content = _streams(page, "body")
    content.facts = _present(sentence(page.signature_name, page.signature_role))
    if page.date:
        content.date = content.fresh_on = page.date
        content.date_in_words = date_format(page.date)
        content.years = [page.date.year]
    return content


def _streams(page: Page, *names: str) -> Content:
    leaves = [leaf for name in names for leaf in leaves_of(getattr(page, name, ()))]
    content = Content(headings=headings_in(leaves), body=body_of(leaves))
    if page.last_published_at:
        content.fresh_on = timezone.localdate(page.last_published_at)
    add_people(content, [person.pk for person in people_in(leaves)], page.locale_id)
    return content


def _add_themes(content: Content, page: ProjectPage) -> None:
    """The themes in the page's language, as the page itself shows them."""
    keys = [theme.translation_key for theme in page.themes.all()]
    for theme in Theme.objects.filter(translation_key__in=keys, locale_id=page.locale_id) if keys else ():
        content.themes.append(plain(theme.name))
        content.theme.append(theme.slug)


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
