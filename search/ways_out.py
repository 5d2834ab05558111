"""Where to go on from a search that found nothing."""

from dataclasses import dataclass, replace

from django.conf import settings
from django.http import HttpRequest
from django.utils.translation import gettext as _

from base.frame import Link
from projects.models import CalendarPage, ContactDirectoryPage, ProjectIndexPage
from search.asking import Found, Question
from search.facets import OPEN
from search.parameters import address_of
from search.public_pages import public_pages
from search.query_text import read_query

# What in an address means the same in every language; slugs of themes and names of units do not.
IN_EVERY_LANGUAGE = {"type", "open", "state", "year"}


@dataclass(frozen=True)
class WaysOut:
    """Other questions, as links: as the words may have been meant, without what results are narrowed to, one word at a
    time, in all that is open; and pages where a reader may find it without a search.
    """

    suggestion: Link | None
    unnarrowed: Link | None
    words: list[Link]
    open: Link | None
    pages: list[Link]


def ways_out(question: Question, found: Found, request: HttpRequest) -> WaysOut:
    """The ways that lead to something, in one query of the database."""
    everything = replace(question, chosen={}, start=0)
    to_open = open_link(question)
    # The database does not narrow, and nobody is sent to where he is.
    leads_on = not found.fallback and to_open.url != address_of(replace(question, start=0))
    return WaysOut(
        suggestion=_asking(everything, found.suggestion) if found.suggestion else None,
        unnarrowed=Link(question.query.text, address_of(everything)) if question.chosen and found.unnarrowed else None,
        words=[_asking(everything, word) for word in found.words],
        open=to_open if leads_on else None,
        pages=_pages(question.language, request),
    )


def open_link(question: Question) -> Link:
    """To all that is open, whatever its words."""
    asked = Question(query=read_query(""), language=question.language, chosen={"open": OPEN})
    return Link(_("Open for input or registration"), address_of(asked))


def in_other_languages(question: Question) -> dict[str, str]:
    """Where the same is asked in each language, as far as it can be."""
    chosen = {name: value for name, value in question.chosen.items() if name in IN_EVERY_LANGUAGE}
    return {
        code: address_of(replace(question, language=code, chosen=chosen, start=0)) for code, _name in settings.LANGUAGES
    }


def _asking(question: Question, text: str) -> Link:
    return Link(text, address_of(replace(question, query=read_query(text))))


def _pages(language: str, request: HttpRequest) -> list[Link]:
    """The lists of projects, contact persons and dates, that are there."""
    kinds = (ProjectIndexPage, ContactDirectoryPage, CalendarPage)
    found = public_pages().type(*kinds).filter(locale__language_code=language).order_by("path")
    return [Link(page.title, page.get_url(request) or "") for page in found]
