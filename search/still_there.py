"""Whether anyone may read what was found, at this moment: the index may be a little late."""

from collections.abc import Iterable, Sequence
from typing import Any

from django.db.models import QuerySet
from wagtail.models import Page

from projects.contacts import reachable
from projects.models import ContactDirectoryPage, ContactPerson
from projects.people.addresses import in_directory
from search.asking import Hit
from search.documents.keys import ids_of, page_key, person_key
from search.plain_hits import with_leads
from search.public_pages import public_pages


def still_there(hits: Iterable[Hit], *related: str) -> dict[str, Page | ContactPerson]:
    """Of these hits, the pages and persons that anyone may read at this moment, by key, in three queries at most; with
    what is `related` to each, as ``select_related`` takes it.

    The pages are asked for together with the directories that persons stand in: to put together the question of who
    may read what takes longer than to answer it.
    """
    hits = list(hits)
    ids = ids_of(hit.key for hit in hits)
    directories = set(ContactDirectoryPage.objects.values_list("pk", flat=True)) if ids.people else set()
    pages = _with(public_pages().filter(pk__in=directories.union(ids.pages)), related)
    if not all(hit.model for hit in hits):
        pages = with_leads(pages)
    found: dict[str, Page | ContactPerson] = {page_key(page.pk): page for page in pages if page.pk in ids.pages}
    if paths := {page.locale_id: page.url_path for page in pages if page.pk in directories}:
        people = _with(reachable().filter(pk__in=ids.people, locale__in=paths), related)
        found |= {person_key(row.pk): in_directory(row, paths[row.locale_id]) for row in people}
    return found


def _with[Rows: QuerySet[Any]](rows: Rows, related: Sequence[str]) -> Rows:
    # Without a name, Django would take all.
    return rows.select_related(*related) if related else rows
