"""Who was contact for what, and when: terms follow what published pages show."""

from collections.abc import Callable, Iterable
from datetime import date
from typing import Any
from uuid import UUID

from django.db import transaction
from django.db.models.signals import post_delete
from django.utils import timezone
from wagtail.models import Page
from wagtail.signals import page_unpublished

from projects.models import ContactPerson, ContactRole, ContactTerm
from projects.people.holders import page_types
from projects.people.live_content import places_on

type Shown = set[tuple[UUID, ContactRole]]


@transaction.atomic
def record_terms(page: Page, *, day: date | None = None) -> None:
    """Begin and end terms so that they say whom the published page shows, in whichever language.

    A new term begins on ``day``: without one, when the page was last published, since that is how long it has shown
    her. A term that is over on the day it began was a slip and leaves no trace; one that ended today goes on.
    """
    today = timezone.localdate()
    shown = _shown(type(page), page.translation_key)
    terms = ContactTerm.objects.filter(page_key=page.translation_key)
    open_terms = {(term.person_key, ContactRole(term.role)): term for term in terms.filter(until=None)}
    for key in open_terms.keys() - shown:
        _end(open_terms[key], today)
    published = page.last_published_at
    since = day or (timezone.localdate(published) if published else today)
    for person, role in shown - open_terms.keys():
        if not terms.filter(person_key=person, role=role, until=today).update(until=None):
            ContactTerm.objects.create(
                person_key=person, page_key=page.translation_key, role=role, since=min(since, today)
            )


def terms_of_person(key: UUID) -> list[tuple[ContactTerm, str]]:
    """A person's terms, newest first, each with the page's title; of a page that is gone, none."""
    terms = list(ContactTerm.objects.filter(person_key=key).order_by("-since", "-pk"))
    return _named(terms, lambda term: term.page_key, Page.objects.order_by("-locale_id"), "title")


def terms_on_page(key: UUID) -> list[tuple[ContactTerm, str]]:
    """A page's terms, newest first, each with the person's name; of a person who is gone, none."""
    terms = list(ContactTerm.objects.filter(page_key=key).order_by("-since", "-pk"))
    return _named(terms, lambda term: term.person_key, ContactPerson.objects.order_by("-locale_id"), "name")


def connect() -> None:
    """Hear of pages that are taken off the site, which Wagtail tells of by signals alone."""
    for model in page_types():
        page_unpublished.connect(_taken_away, sender=model)
        post_delete.connect(_taken_away, sender=model)


def _taken_away(instance: Page, **kwargs: Any) -> None:
    record_terms(instance)


def _shown(model: type[Page], key: UUID) -> Shown:
    found = [
        (place.person, place.role)
        for places in places_on(model, model.objects.live().filter(translation_key=key)).values()
        for place in places
    ]
    rows = ContactPerson.objects.filter(pk__in={pk for pk, _ in found})
    keys: dict[int, UUID] = dict(rows.values_list("pk", "translation_key"))
    return {(keys[pk], role) for pk, role in found if pk in keys}


def _end(term: ContactTerm, day: date) -> None:
    if term.since == day:
        term.delete()
    else:
        term.until = day
        term.save(update_fields=["until"])


def _named(
    terms: Iterable[ContactTerm], key: Callable[[ContactTerm], UUID], rows: Any, name: str
) -> list[tuple[ContactTerm, str]]:
    terms = list(terms)
    names = dict(rows.filter(translation_key__in={key(term) for term in terms}).values_list("translation_key", name))
    return [(term, names.get(key(term), "")) for term in terms]
