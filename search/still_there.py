"""Whether anyone may read what was found, at this moment: the index may be a little late."""

from collections.abc import Iterable, Sequence
from functools import cache
from typing import Any

from django.db.models import QuerySet
from wagtail.models import Page

from projects.contacts import reachable
from projects.models import ContactPerson
from projects.people.addresses import with_addresses
from search.asking import Hit
from search.documents.keys import ids_of, page_key, person_key
from search.plain_hits import with_leads
from search.public_pages import public_pages

# What a title with its type and address is made of.
BRIEF = ("title", "url_path", "content_type")


def still_there(hits: Iterable[Hit], *related: str, brief: bool = False) -> dict[str, Page | ContactPerson]:
    """Of these hits, the pages and persons that anyone may read at this moment, by key, in two queries at most; with
    what is `related` to each, as ``select_related`` takes it. For `brief` hits no more of a page is read than its
    title, type and address are made of.
    """
    hits = list(hits)
    ids = ids_of(hit.key for hit in hits)
    found: dict[str, Page | ContactPerson] = {}
    if ids.pages:
        pages = _with(public_pages().filter(pk__in=ids.pages), related)
        if brief:
            pages = pages.only(*BRIEF)
        elif not all(hit.model for hit in hits):
            pages = with_leads(pages)
        found |= {page_key(page.pk): page for page in pages}
    if ids.people:
        people = _with(_people().filter(pk__in=ids.people), related)
        found |= {person_key(person.pk): person for person in people if person.directory_path}
    return found


@cache  # to put it together takes as long as to ask
def _people() -> QuerySet[ContactPerson]:
    return with_addresses(reachable()).select_related(None)


def _with[Rows: QuerySet[Any]](rows: Rows, related: Sequence[str]) -> Rows:
    # Without a name, Django would take all.
    return rows.select_related(*related) if related else rows
