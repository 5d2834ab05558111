"""The document of a page or a person, as Elasticsearch stores it."""

from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

from django.utils import translation
from wagtail.models import Page

from projects.models import ContactPerson
from search.compounds import parts_in
from search.documents.files import add_files
from search.documents.pages import content_of
from search.documents.people import lead_of_person
from search.documents.plain_text import plain
from search.vocabulary import vocabulary_of

# Where compounds are taken apart, besides title and lead. Names of people are no compounds.
MADE_OF_COMPOUNDS = ["headings", "body", "process", "programme", "themes", "facts", "files"]


def document_of(subject: Page | ContactPerson) -> dict[str, Any]:
    """The document of a person, or of a page of its specific type, made in the language it is in.

    Names are those of `search.mapping`.
    """
    language = subject.locale.language_code
    is_person = isinstance(subject, ContactPerson)
    with translation.override(language):
        content = content_of(subject)
    if not is_person:
        add_files(content, subject)
    document = {
        "type": subject._meta.label_lower,
        "title": plain(subject.name if is_person else subject.title),
        "lead": lead_of_person(subject) if is_person else plain(getattr(subject, "lead", "")),
        "expire_at": subject.expire_at,
        **asdict(content),
    }
    document |= _parts(document, language)
    return {name: value for name, value in document.items() if value not in (None, "", [])}


def _parts(document: Mapping[str, Any], language: str) -> dict[str, list[str]]:
    vocabulary = vocabulary_of(language)
    if document["type"] == ContactPerson._meta.label_lower:
        return {"parts": parts_in(document["lead"], language=language, vocabulary=vocabulary)}
    texts = [document["lead"], *(text for name in MADE_OF_COMPOUNDS for text in document[name])]
    return {
        "title_parts": parts_in(document["title"], language=language, vocabulary=vocabulary),
        "parts": parts_in("\n".join(texts), language=language, vocabulary=vocabulary),
    }
