"""The pages in Nynorsk, as documents: the site has no such pages, but its search shall be ready for them."""

from collections.abc import Mapping
from typing import Any

from base.fuzzy_dates import FuzzyDate, render
from base.phone_numbers import format_phone_number
from search.documents.plain_text import named
from search.relevance.files import CorpusPage, Session, corpus_pages, people

LANGUAGE = "nn"
TYPES = {
    "project": "projects.projectpage",
    "news": "projects.newspage",
    "conference": "projects.conferencepage",
    "information": "home.informationpage",
}


def nynorsk_documents() -> Mapping[str, dict[str, Any]]:
    """Documents by the pages' keys, with the fields that `search.documents` gives those of pages.

    They lack what only a page has: the names of its themes, and words for where it stands.
    """
    pages = corpus_pages(LANGUAGE)
    projects = {page.topic: [page.title, page.lead] for page in pages if page.kind == "project"}
    return {page.key: _document(page, projects) for page in pages}


def _document(page: CorpusPage, projects: Mapping[str, list[str]]) -> dict[str, Any]:
    headings = [text for tag, text in page.blocks if tag != "p"]
    body = [" ".join(text for _, text in page.blocks)]
    project = projects.get(page.parent or page.topic, []) if page.kind in {"news", "conference"} else []
    content = {
        "type": TYPES[page.kind],
        "title": page.title,
        "lead": page.lead,
        "headings": [*headings, *page.questions],
        "body": [text for text in (*body, *page.questions, *page.questions.values()) if text],
        "process": [named(f"{step.title} ({_in_words(step.date)})", step.text) for step in page.steps],
        "programme": [_session(session) for session in page.sessions],
        "people": [_person(key) for key in page.contacts],
        "phones": [people()[key]["phone"] for key in page.contacts],
        "facts": [text for text in (page.venue, page.notice) if text],
        "context": project,
        "status": page.status if page.kind == "project" else "",
        "date": FuzzyDate(edtf=page.date or page.period).earliest,
        "date_in_words": _in_words(page.date or page.period),
    }
    return {name: value for name, value in content.items() if value not in (None, "", [])}


def _in_words(edtf: str) -> str:
    return render(FuzzyDate(edtf=edtf), LANGUAGE, standing_alone=False) if edtf else ""


def _session(session: Session) -> str:
    speaker = people()[session.contact]["name"] if session.contact else session.guest
    return named(session.title, speaker, session.abstract)


def _person(key: str) -> str:
    person = people()[key]
    texts = (person[name][LANGUAGE] for name in ("title", "unit"))
    return named(person["name"], *texts, format_phone_number(person["phone"]), person["email"])
