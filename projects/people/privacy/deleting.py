"""Deleting a contact person for privacy."""

from collections import Counter
from collections.abc import Iterable

from django.contrib.contenttypes.models import ContentType
from django.core.cache import cache
from django.db import transaction
from django.db.models import Q
from wagtail.log_actions import log
from wagtail.models import ModelLogEntry, Page, PageLogEntry, ReferenceIndex
from wagtail.search import index

from base.models import User
from projects.models import ContactDeletion, ContactPerson, ContactReminder, ContactReplacement, ContactTerm
from projects.people.audit import REPLACED, UNDONE
from projects.people.privacy.identity import Identity, identity_of
from projects.people.privacy.needles import REMOVED
from projects.people.privacy.photos import delete_photos
from projects.people.privacy.redaction import redact_records
from projects.people.privacy.rows import remove_from_rows
from projects.people.privacy.versions import (
    redact_earlier_versions,
    remove_from_translation_memory,
    remove_from_versions,
)

LOG_ACTION = "projects.delete_for_privacy"


@transaction.atomic
def delete_person(
    *, person: ContactPerson, user: User | None, with_photo: bool, in_earlier_texts: bool
) -> tuple[ContactDeletion, Identity]:
    """Delete a person in every language, and out of everything that refers to her by key; all of it or nothing.

    Texts that name her are an editor's to change, and stay. Those that no editor can reach lose her name, e-mail and
    telephone number: what calendars, followers and the log were told, and, ``in_earlier_texts``, former versions.
    Gives back what was done, without her name, and who she was, to be looked for once it is committed.
    """
    identity = identity_of(person)
    removed: Counter[str] = Counter()
    pages = remove_from_rows(identity.ids, removed) | _pages_showing(identity)
    remove_from_versions(identity, removed)
    _remove_records(identity, removed)
    remove_from_translation_memory(identity, removed)
    if with_photo:
        removed["photos"] += delete_photos(identity)
    for row in ContactPerson.objects.filter(translation_key=identity.key):
        row.delete()
        removed["person"] += 1
    redact_records(identity.own, removed)
    if in_earlier_texts:
        redact_earlier_versions(identity.own, removed)
    _bring_up_to_date(pages)
    deletion = ContactDeletion.objects.create(
        person_pk=person.pk or min(identity.ids), made_by=user, removed={k: n for k, n in removed.items() if n}
    )
    log(deletion, LOG_ACTION, user=user)
    transaction.on_commit(cache.clear)
    return deletion, identity


def _remove_records(identity: Identity, removed: Counter[str]) -> None:
    of_person = ContentType.objects.get_for_model(ContactPerson)
    entries = ModelLogEntry.objects.filter(content_type=of_person, object_id__in=map(str, identity.ids))
    removed["log_entries"] += entries.delete()[0]
    removed["terms"] += ContactTerm.objects.filter(person_key=identity.key).delete()[0]
    removed["replacements"] += _remove_replacements(identity)
    removed["reminders"] += ContactReminder.objects.filter(person_key=identity.key).delete()[0]


def _remove_replacements(identity: Identity) -> int:
    """Those by or of her, which can then no longer be undone; the log keeps whom of the two it still may name."""
    replacements = ContactReplacement.objects.filter(Q(old_key=identity.key) | Q(new_key=identity.key))
    for replacement in replacements:
        hers = {"old": replacement.old_key == identity.key, "new": replacement.new_key == identity.key}
        for entries in (PageLogEntry.objects, ModelLogEntry.objects):
            for entry in entries.filter(action__in=[REPLACED, UNDONE], data__replacement=replacement.pk):
                data = entry.data | {name: REMOVED for name, is_hers in hers.items() if is_hers}
                entries.filter(pk=entry.pk).update(data=data)
    return replacements.delete()[0]


def _pages_showing(identity: Identity) -> set[int]:
    """By the index of references, which may be behind: so not what the deletion relies on."""
    references = ReferenceIndex.objects.filter(
        to_content_type=ContentType.objects.get_for_model(ContactPerson),
        to_object_id__in=map(str, identity.ids),
        base_content_type=ContentType.objects.get_for_model(Page),
    )
    return {int(pk) for pk in references.values_list("object_id", flat=True)}


def _bring_up_to_date(pages: Iterable[int]) -> None:
    """Saved, the pages are indexed anew for readers too; Wagtail's own indices, which a task would see to, at once."""
    for page in Page.objects.filter(pk__in=pages).specific():
        page.save(clean=False)
        ReferenceIndex.create_or_update_for_object(page)
        index.insert_or_update_object(page)
