"""Contact persons in the reader's language, and what is true of them in every language."""

from collections.abc import Iterable
from typing import Any

from django.db import transaction
from django.db.models import Q, QuerySet
from django.utils import timezone
from projects.models.contact_person import SHARED_FIELDS, ContactPerson
from wagtail.models import Locale


def public_contacts(locale: Locale) -> QuerySet[ContactPerson]:
    """The persons of a language that readers may see: published, and still to be reached."""
    today = timezone.localdate()
    return ContactPerson.objects.filter(
        Q(valid_until__isnull=True) | Q(valid_until__gte=today), live=True, locale=locale
    )


def contacts_in_language(*, translation_keys: Iterable[Any], locale: Locale) -> list[ContactPerson]:
    """The persons with these keys, in the order of the keys: in the language, else in the one that they have.

    A person who is not published in any language is left out.
    """
    keys = list(translation_keys)
    if not keys:
        return []
    rows = ContactPerson.objects.filter(translation_key__in=keys, live=True).select_related("photo")
    found: dict[Any, ContactPerson] = {}
    for row in rows:
        if row.translation_key not in found or row.locale_id == locale.pk:
            found[row.translation_key] = row
    return [found[key] for key in keys if key in found]


@transaction.atomic
def share_across_languages(*, contact: ContactPerson) -> int:
    """Copy name, telephone, e-mail, photo and the like to the person's rows in other languages; how many were changed.

    A language's unpublished draft keeps its own texts and gets the shared values too.
    """
    shared = {name: getattr(contact, name) for name in SHARED_FIELDS}
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
            draft.save_revision(clean=False)
        changed += 1
    return changed
