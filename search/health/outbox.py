"""What waits for the index, in numbers and names."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import Count, Min, Q
from django.urls import reverse
from wagtail.models import Page

from projects.models import ContactPerson
from search.documents.keys import ids_of, page_key, person_key
from search.models import OutboxEntry


@dataclass(frozen=True)
class Waiting:
    """How many documents wait, how many of them have failed at least once, since when the first does, and when one of
    them is tried next.
    """

    count: int
    failed: int
    oldest: dt.datetime | None
    next_attempt: dt.datetime | None
    last_error: str


@dataclass(frozen=True)
class Named:
    """A document by the title of what it is made of, and where that is edited; empty where it is gone."""

    key: str
    title: str = ""
    url: str = ""


def waiting() -> Waiting:
    """What waits, without what is set aside."""
    entries = OutboxEntry.objects.filter(set_aside_at__isnull=True)
    numbers = entries.order_by().aggregate(
        count=Count("pk"),
        failed=Count("pk", filter=Q(attempts__gt=0)),
        oldest=Min("waits_since"),
        next_attempt=Min("next_attempt"),
    )
    failed = entries.filter(attempts__gt=0).order_by("-next_attempt", "pk")
    return Waiting(**numbers, last_error=failed.values_list("last_error", flat=True).first() or "")


def named(keys: Iterable[str]) -> dict[str, Named]:
    """The documents of these keys, in two queries."""
    keys = list(keys)
    ids = ids_of(keys)
    pages = Page.objects.filter(pk__in=ids.pages).values_list("pk", "draft_title") if ids.pages else ()
    people = ContactPerson.objects.filter(pk__in=ids.people) if ids.people else ()
    found = {
        page_key(pk): Named(page_key(pk), title, reverse("wagtailadmin_pages:edit", args=[pk])) for pk, title in pages
    }
    for person in people:
        key = person_key(person.pk)
        found[key] = Named(key, person.name, reverse(person.snippet_viewset.get_url_name("edit"), args=[person.pk]))
    return {key: found.get(key, Named(key)) for key in keys}
