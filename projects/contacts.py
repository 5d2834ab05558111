"""Contact persons in the reader's language, and what is true of them in every language."""

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from django.db import transaction
from django.db.models import Exists, OuterRef, Q, QuerySet, Subquery
from wagtail.models import Locale

from base.current_time import CurrentDay
from base.pictures import prefetch_renditions
from base.visibility import is_published, published
from projects.models.contact_person import SHARED_FIELDS, ContactPerson
from projects.people.addresses import with_addresses
from projects.people.public_contact import PublicContact, public_contact


def public_contacts(locale: Locale) -> QuerySet[ContactPerson]:
    """The persons of a language that readers may see: published, and still to be reached."""
    return reachable().filter(locale=locale)


def reachable() -> QuerySet[ContactPerson]:
    """The persons of every language that readers may see."""
    return ContactPerson.objects.filter(_still_there(), published())


def contacts_by_id(*, ids: Iterable[int], locale_id: int) -> dict[int, PublicContact]:
    """What readers see for each of these rows: the same person in the language, else in another that she has, or the
    mailbox in her place.

    In one query. A person who is published in no language, or left a unit without a mailbox, is left out.
    """
    rows = rows_by_id(ids=ids, locale_id=locale_id)
    return {pk: contact for pk, row in rows.items() if (contact := public_contact(row))}


def rows_by_id(*, ids: Iterable[int], locale_id: int) -> dict[int, ContactPerson]:
    """For each of these rows the published one that `contacts_by_id` looks at, also of who can no longer be reached.

    In one query. Readers may see no more of a row than `public_contact` makes of it.
    """
    wanted = set(ids)
    if not wanted:
        return {}
    keys = ContactPerson.objects.filter(pk__in=wanted).values("translation_key")
    rows = list(with_addresses(ContactPerson.objects.filter(translation_key__in=keys)))
    shown = in_language(rows, locale_id)
    return {row.pk: shown[row.translation_key] for row in rows if row.pk in wanted and row.translation_key in shown}


def contact_in_language(person: ContactPerson, language: str) -> PublicContact | None:
    """What readers of the language see for this row; none where she is published in no language or left no mailbox."""
    rows = ContactPerson.objects.filter(published(), translation_key=person.translation_key)
    shown = {row.locale.language_code: row for row in with_addresses(rows).select_related("locale")}
    row = shown.get(language) or next(iter(shown.values()), None)
    return public_contact(row) if row else None


def contacts_of(rows: Any, *, locale_id: int) -> list[PublicContact]:
    """The contacts of a page's contact rows as ``contacts_by_id`` finds them, in the editor's order; a mailbox that
    stands in for several persons stands once.

    In one query for saved rows, and one for photos; those of a preview are in memory.
    """
    if not isinstance(rows, QuerySet):
        ids = [row.person_id for row in rows]
        persons = contacts_by_id(ids=ids, locale_id=locale_id)
        return each_once(persons.get(pk) for pk in ids)
    of_person = rows.filter(person__translation_key=OuterRef("translation_key"))
    found = with_addresses(ContactPerson.objects.filter(Exists(of_person), published()))
    in_order = found.order_by(Subquery(of_person.values("sort_order")[:1]))
    return each_once(public_contact(row) for row in in_language(in_order, locale_id).values())


def each_once(contacts: Iterable[PublicContact | None]) -> list[PublicContact]:
    """The contacts that there are, in their order, none twice; with the renditions of their photos."""
    shown = list(dict.fromkeys(contact for contact in contacts if contact))
    prefetch_renditions(contact.photo for contact in shown)
    return shown


def in_language(rows: Iterable[ContactPerson], locale_id: int) -> dict[UUID, ContactPerson]:
    """Of each person the published row in the language, else in another, by translation key."""
    shown: dict[UUID, ContactPerson] = {}
    for row in rows:
        if is_published(row) and (row.translation_key not in shown or row.locale_id == locale_id):
            shown[row.translation_key] = row
    return shown


def _still_there() -> Q:
    return Q(valid_until__isnull=True) | Q(valid_until__gte=CurrentDay())


@transaction.atomic
def share_across_languages(*, contact: ContactPerson) -> int:
    """Copy name, telephone, e-mail, photo and the like to the person's rows in other languages; how many were changed.

    A language's unpublished draft keeps its own texts and gets the shared values too.
    """
    shared: dict[str, Any] = {name: getattr(contact, name) for name in SHARED_FIELDS}
    changed = 0
    for translation in contact.get_translations():
        draft = translation.get_latest_revision_as_object()
        if all(getattr(row, name) == value for row in (translation, draft) for name, value in shared.items()):
            continue
        for row in (translation, draft):
            for name, value in shared.items():
                setattr(row, name, value)
        translation.save(update_fields=SHARED_FIELDS)
        if translation.latest_revision_id:
            draft.save_revision(clean=False, changed=translation.has_unpublished_changes)
        changed += 1
    return changed
