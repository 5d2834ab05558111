"""The content of each type of page. A new type needs nothing here unless it has more than a lead and a body."""

from functools import singledispatch

from django.utils.formats import date_format
from wagtail.models import Page

from base.fuzzy_dates.render import render
from projects.contacts import public_contacts
from projects.models import ConferencePage, ContactDirectoryPage, NewsPage, ProjectPage, Theme
from projects.people.public_contact import person_contact
from search.documents.content import Content
from search.documents.people import add_people, add_shown
from search.documents.plain_text import plain, plain_html, sentence
from search.documents.process import add_questions, describe_openness, describe_step
from search.documents.programme import describe_programme
from search.documents.streams import body_of, headings_in, leaves_of, people_in


@singledispatch
def content_of(page: Page) -> Content:
    """The content of a page, in the language that is active. A page with nothing but a body has just that."""
    return _streams(page, "body")


@content_of.register
def _(page: ProjectPage) -> Content:
    content = _streams(page, "body", "partners")
    language = page.locale.language_code
    steps = list(page.steps.all())
    content.process = [describe_step(step, language) for step in steps]
    add_questions(content, page.questions.all())
    content.themes = _themes(page)
    content.status = page.status
    content.facts = _present(
        page.get_status_display(), page.status_notice, page.funding, describe_openness(steps, language)
    )
    if page.period:
        content.date = page.period.earliest
        content.date_in_words = render(page.period, language)
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
    if page.date:
        content.date = page.date.earliest
        content.date_in_words = render(page.date, page.locale.language_code)
    add_people(content, [row.person_id for row in page.contacts.all()], page.locale_id)
    return content


@content_of.register
def _(page: NewsPage) -> Content:
    content = _streams(page, "body")
    content.facts = _present(sentence(page.signature_name, page.signature_role))
    if page.date:
        content.date = page.date
        content.date_in_words = date_format(page.date)
    return content


@content_of.register
def _(page: ContactDirectoryPage) -> Content:
    content = Content()
    add_shown(content, map(person_contact, public_contacts(page.locale)))
    return content


def _streams(page: Page, *names: str) -> Content:
    leaves = [leaf for name in names for leaf in leaves_of(getattr(page, name, ()))]
    content = Content(headings=headings_in(leaves), body=body_of(leaves))
    add_people(content, [person.pk for person in people_in(leaves)], page.locale_id)
    return content


def _themes(page: ProjectPage) -> list[str]:
    """The names in the page's language, as the page itself shows them."""
    keys = [theme.translation_key for theme in page.themes.all()]
    return [plain(theme.name) for theme in Theme.objects.filter(translation_key__in=keys, locale_id=page.locale_id)]


def _present(*texts: object) -> list[str]:
    return [text for text in map(plain, texts) if text]
