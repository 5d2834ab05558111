"""Contact persons in the reader's language, and what is true of them in every language."""

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from django.db import transaction
from django.db.models import Exists, OuterRef, Q, QuerySet, Subquery
from django.utils import timezone
from wagtail.models import Locale

from base.visibility import published
from projects.models.contact_person import SHARED_FIELDS, ContactPerson


def public_contacts(locale: Locale) -> QuerySet[ContactPerson]:
    """The persons of a language that readers may see: published, and still to be reached."""
    return reachable().filter(locale=locale)


def reachable() -> QuerySet[ContactPerson]:
    """The persons of every language that readers may see."""
    return ContactPerson.objects.filter(_still_there(), published())


def contacts_by_id(*, ids: Iterable[int], locale_id: int) -> dict[int, ContactPerson]:
    """Whom readers see for each of these rows: the same person in the language, else in another that she has.

    In one query. A person who is published in no language, or can no longer be reached, is left out.
    """
    wanted = set(ids)
    if not wanted:
        return {}
    keys = ContactPerson.objects.filter(pk__in=wanted).values("translation_key")
    rows = list(ContactPerson.objects.filter(_still_there(), translation_key__in=keys).select_related("photo"))
    shown = _in_language(rows, locale_id)
    return {row.pk: shown[row.translation_key] for row in rows if row.pk in wanted and row.translation_key in shown}


def contact_in_language(person: ContactPerson, language: str) -> ContactPerson | None:
    """Whom readers of the language see for this row; none where she is published in no language or has left."""
    rows = reachable().filter(translation_key=person.translation_key)
    shown = {row.locale.language_code: row for row in rows.select_related("photo", "locale")}
    return shown.get(language) or next(iter(shown.values()), None)


def contacts_of(rows: Any, *, locale_id: int) -> list[ContactPerson]:
    """The persons of a page's contact rows as ``contacts_by_id`` finds them, in the editor's order.

    In one query for saved rows; those of a preview are in memory.
    """
    if not isinstance(rows, QuerySet):
        ids = [row.person_id for row in rows]
        persons = contacts_by_id(ids=ids, locale_id=locale_id)
        return [persons[pk] for pk in ids if pk in persons]
    of_person = rows.filter(person__translation_key=OuterRef("translation_key"))
    found = reachable().filter(Exists(of_person)).select_related("photo")
    return list(_in_language(found.order_by(Subquery(of_person.values("sort_order")[:1])), locale_id).values())


def _in_language(rows: Iterable[ContactPerson], locale_id: int) -> dict[UUID, ContactPerson]:
    shown: dict[UUID, ContactPerson] = {}
    for row in rows:
        if row.is_public and (row.translation_key not in shown or row.locale_id == locale_id):
            shown[row.translation_key] = row
    return shown


def _still_there() -> Q:
    return Q(valid_until__isnull=True) | Q(valid_until__gte=timezone.localdate())


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
