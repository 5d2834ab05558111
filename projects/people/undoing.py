"""Undoing a replacement."""

from dataclasses import dataclass
from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from base.models import User
from base.shared_values import source_of
from projects.models import ContactPerson, ContactReplacement
from projects.people.audit import log_undone
from projects.people.places import places
from projects.people.replacement_plan import obstacle
from projects.people.replacing import ReplacementRefusedError, lock_pages
from projects.people.swapping import Change, swap_back
from projects.people.terms import record_terms
from projects.people.usage import Use
from projects.people.versions import VersionKind
from projects.people.writing import stored_versions


@dataclass(frozen=True)
class Returning:
    """Who comes back: the row for each number that was replaced, in whose place these rows of the new person stand."""

    old: dict[int, int]
    new: set[int]


@transaction.atomic
def undo(*, replacement: ContactReplacement, user: User | None) -> ContactReplacement:
    """Put the old person back where the replacement took her, and the new one still stands.

    What editors have changed since is left alone: the page's record then says so under ``left``, a list of its
    changes. Once only.

    Raises `ReplacementRefusedError` where it is undone already, where the old person is gone, or where ``user`` may
    not publish each of the pages.
    """
    replacement = ContactReplacement.objects.select_for_update().get(pk=replacement.pk)
    pages = lock_pages({record["page"] for record in replacement.record})
    obstacles = obstacles_to_undoing(replacement) + [
        words for page in pages if (words := obstacle(Use(page, VersionKind.PUBLISHED, []), user))
    ]
    if obstacles:
        raise ReplacementRefusedError(obstacles)
    by_number = {page.pk: page for page in pages}
    returning = _returning(replacement)
    for record in replacement.record:
        page = by_number.get(record["page"])
        restored = _undo_on(page, record["changes"], returning, user) if page else set()
        record["left"] = [change for change in _distinct(record["changes"]) if change["path"] not in restored]
        if page and restored:
            record_terms(page, day=timezone.localdate())
            log_undone(page, replacement=replacement, user=user)
    replacement.undone_at, replacement.undone_by = timezone.now(), user
    replacement.save(update_fields=["record", "undone_at", "undone_by"])
    person = ContactPerson.objects.filter(translation_key=replacement.old_key).first()
    log_undone(source_of(person), replacement=replacement, user=user)
    return replacement


def obstacles_to_undoing(replacement: ContactReplacement) -> list[str]:
    """Why the replacement itself cannot be undone, in plain words; none where it can."""
    if replacement.undone_at:
        return [_("This replacement is undone already.")]
    if not ContactPerson.objects.filter(translation_key=replacement.old_key).exists():
        return [_("%(name)s is no longer among the contact persons.") % {"name": replacement.old_name}]
    return []


def _returning(replacement: ContactReplacement) -> Returning:
    rows = ContactPerson.objects.filter(translation_key=replacement.old_key)
    kept = {row.pk for row in rows}
    source: int = source_of(rows[0]).pk
    numbers = {change["old"] for record in replacement.record for change in _distinct(record["changes"])}
    new = ContactPerson.objects.filter(translation_key=replacement.new_key).values_list("pk", flat=True)
    return Returning({number: number if number in kept else source for number in numbers}, set(new))


def _undo_on(page: Any, changes: dict[str, list[Change]], returning: Returning, user: User | None) -> set[str]:
    """Put the old person back in each version of the page; the paths where that was done.

    A version goes by what was changed in its kind; one of a kind that there was not then, by all changes of the page.
    """
    restored: set[str] = set()
    every = [change for of_kind in changes.values() for change in of_kind]
    for version in stored_versions(page, user=user):
        found = places(version.model, version.content)
        back = swap_back(found, changes.get(version.kind, every), old=returning.old, new=returning.new)
        if back:
            version.store()
            restored.update(back)
    return restored


def _distinct(changes: dict[str, list[Change]]) -> list[Change]:
    """The page's changes, each place once."""
    by_path = {change["path"]: change for of_kind in changes.values() for change in of_kind if "old" in change}
    return list(by_path.values())
