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


def keys_in(language: str, *, after: str = "") -> list[str]:
    """The keys of all documents that belong in the language's index, or of those `after` one of them: the pages first,
    in the order of their primary keys.
    """
    passed = ids_of([after])
    pages = public_pages().filter(locale__language_code=language).order_by("pk")
    people = public_people().filter(locale__language_code=language).order_by("pk")
    if passed.people:
        return [*map(person_key, people.filter(pk__gt=passed.people[0]).values_list("pk", flat=True))]
    left = pages.filter(pk__gt=passed.pages[0] if passed.pages else 0)
    return [
        *map(page_key, left.values_list("pk", flat=True)),
        *map(person_key, people.values_list("pk", flat=True)),
    ]


def _in_index_languages[Rows: QuerySet[Any]](rows: Rows) -> Rows:
    return rows.filter(locale__language_code__in=index_languages())
