"""The document of a page or a person, as Elasticsearch stores it."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict
from typing import Any

from django.db.models import prefetch_related_objects
from django.utils import translation
from wagtail.models import Page

from projects.models import ContactPerson
from search.compounds import parts_in
from search.documents.distinct_words import distinct_words
from search.documents.pages import content_of
from search.documents.people import content_of_person, lead_of_person
from search.documents.plain_text import plain
from search.documents.related import Related, related_to
from search.mapping import ROUGH, TEXT_FIELDS
from search.vocabulary import vocabulary_of

# Where compounds are taken apart, besides title and lead. Names of people are no compounds.
MADE_OF_COMPOUNDS = ["headings", "body", "process", "programme", "themes", "facts", "files", "context"]
# Where the site's own spelling is taken from.
WRITTEN = [name for name in TEXT_FIELDS if name != ROUGH]

type Subject = Page | ContactPerson


def document_of(subject: Subject) -> dict[str, Any]:
    """The document of a person, or of a page of its specific type, made in the language it is in.

    Names are those of `search.mapping`.
    """
    return documents_of({"": subject})[""]


def documents_of(subjects: Mapping[str, Subject]) -> dict[str, dict[str, Any]]:
    """The same of many, in a number of queries that does not grow with them."""
    prefetch_related_objects([*subjects.values()], "locale")
    pages = [subject for subject in subjects.values() if not isinstance(subject, ContactPerson)]
    related = related_to(pages)
    return {key: _document(subject, related) for key, subject in subjects.items()}


def _document(subject: Subject, related: Related) -> dict[str, Any]:
    language = subject.locale.language_code
    is_person = isinstance(subject, ContactPerson)
    with translation.override(language):
        content = content_of_person(subject) if is_person else content_of(subject, related)
    document = {
        "type": subject._meta.label_lower,
        "title": plain(subject.name if is_person else subject.title),
        "lead": "" if is_person else plain(getattr(subject, "lead", "")),
        "about": lead_of_person(subject) if is_person else "",
        "expire_at": subject.expire_at,
        **asdict(content),
    }
    document = with_words(document, language)
    return {name: value for name, value in document.items() if value not in (None, "", [])}


def with_words(document: Mapping[str, Any], language: str) -> dict[str, Any]:
    """The document, with the parts of the compounds in it, and with each of its words once."""
    vocabulary = vocabulary_of(language)
    is_person = document["type"] == ContactPerson._meta.label_lower
    texts = texts_in(document, ["lead", *MADE_OF_COMPOUNDS])
    title = "" if is_person else document["title"]
    return {
        **document,
        "title_parts": parts_in(title, language=language, vocabulary=vocabulary),
        "parts": parts_in("\n".join(texts), language=language, vocabulary=vocabulary),
        "written": distinct_words(texts_in(document, WRITTEN)),
    }


def texts_in(document: Mapping[str, Any], names: Iterable[str]) -> Iterator[str]:
    """The texts in these fields, of which some hold one and some many; a field that is missing holds none."""
    for name in names:
        value = document.get(name, [])
        yield from [value] if isinstance(value, str) else value
