"""What belongs in the index: pages, and contact persons who have a page of their own."""

from collections.abc import Iterable
from typing import Any

from django.db.models import Q, QuerySet
from wagtail.models import Page

from projects.contacts import reachable
from projects.models import ContactPerson
from projects.people.addresses import with_addresses
from search.client import index_languages
from search.documents.keys import ids_of, page_key, person_key
from search.public_pages import public_pages

type Subject = Page | ContactPerson


def public_people() -> QuerySet[ContactPerson]:
    """The persons whom anyone may see now, and who have a page: below a public directory of their language."""
    return with_addresses(reachable()).filter(Q(directory_path__isnull=False))


def subjects(keys: Iterable[str]) -> dict[str, Subject]:
    """Of these documents, those that belong in an index now, each by its key with what it is made of."""
    ids = ids_of(keys)
    pages = _in_index_languages(public_pages()).filter(pk__in=ids.pages).select_related("locale").specific()
    people = _in_index_languages(public_people()).filter(pk__in=ids.people).select_related("locale")
    found: dict[str, Subject] = {page_key(page.pk): page for page in pages} if ids.pages else {}
    return found | ({person_key(person.pk): person for person in people} if ids.people else {})


def keys_in(language: str) -> list[str]:
    """The keys of all documents that belong in the language's index, the pages first."""
    pages = public_pages().filter(locale__language_code=language).order_by("pk").values_list("pk", flat=True)
    people = public_people().filter(locale__language_code=language).order_by("pk").values_list("pk", flat=True)
    return [*map(page_key, pages), *map(person_key, people)]


def _in_index_languages[Rows: QuerySet[Any]](rows: Rows) -> Rows:
    return rows.filter(locale__language_code__in=index_languages())
