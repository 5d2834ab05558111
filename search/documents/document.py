"""The document of a page or a person, as Elasticsearch stores it."""

from dataclasses import asdict
from typing import Any

from django.utils import translation
from wagtail.models import Page

from projects.models import ContactPerson
from search.documents.pages import content_of
from search.documents.people import lead_of_person
from search.documents.plain_text import plain


def document_of(subject: Page | ContactPerson) -> dict[str, Any]:
    """The document of a person, or of a page of its specific type, made in the language it is in.

    Names are those of `search.mapping`.
    """
    with translation.override(subject.locale.language_code):
        content = asdict(content_of(subject))
    is_person = isinstance(subject, ContactPerson)
    common = {
        "type": subject._meta.label_lower,
        "title": plain(subject.name if is_person else subject.title),
        "lead": lead_of_person(subject) if is_person else plain(getattr(subject, "lead", "")),
        "expire_at": subject.expire_at,
    }
    return {name: value for name, value in (common | content).items() if value not in (None, "", [])}
