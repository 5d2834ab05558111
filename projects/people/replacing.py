"""Replacing a contact person by another wherever she is used."""

from typing import Any

from django.db import transaction
from django.db.models import Exists, OuterRef
from django.utils import timezone
from wagtail.models import Page

from base.models import User
from base.shared_values import source_of
from projects.models import ContactPerson, ContactReplacement
from projects.people.audit import log_replaced
from projects.people.holders import page_types, showing_any
from projects.people.places import places
from projects.people.replacement_plan import ReplacementPlan
from projects.people.swapping import Change, swap
from projects.people.terms import record_terms
from projects.people.usage import rows_of
from projects.people.versions import revisions_in_use, translation_sources
from projects.people.writing import stored_versions


class ReplacementRefusedError(Exception):
    """The replacement cannot be made; ``obstacles`` says why, in the language that is active."""

    def __init__(self, obstacles: list[str]) -> None:
        super().__init__("; ".join(obstacles))
        self.obstacles = obstacles


@transaction.atomic
def replace_everywhere(
    *, old: ContactPerson, new: ContactPerson, user: User | None, keep_past_speakers: bool = True
) -> ContactReplacement:
    """Put the new person wherever the old one is used, in all languages, and keep what it takes to undo it.

    In published pages, drafts, scheduled revisions, those in moderation, and what wagtail-localize makes translations
    from (docs/adr/0011). Who spoke at a conference that is over stays its speaker unless ``keep_past_speakers`` is
    false.

    Raises `ReplacementRefusedError` where the new person does not fit, or ``user`` may not publish each of the pages.
    """
    pages = lock_pages(pages_mentioning(set(rows_of(old))))
    plan = ReplacementPlan(old, new, user, keep_past_speakers)
    if plan.obstacles:
        raise ReplacementRefusedError(plan.obstacles)
    replacement = ContactReplacement.objects.create(
        old_key=old.translation_key,
        new_key=new.translation_key,
        old_name=old.name,
        new_name=new.name,
        made_by=user,
    )
    replacement.record = [record for page in pages if (record := _replace_on(page, plan))]
    replacement.save(update_fields=["record"])
    touched = {record["page"] for record in replacement.record}
    for page in pages:
        if page.pk in touched:
            log_replaced(page, replacement=replacement, user=user)
    log_replaced(source_of(old), replacement=replacement, user=user)
    return replacement


def pages_mentioning(pks: set[int]) -> set[int]:
    """The pages in whose versions any of these rows of contact persons may occur."""
    shown = {
        pk
        for model in page_types()
        for pk in model.objects.filter(showing_any(model, pks)).values_list("pk", flat=True)
    }
    kept = translation_sources(mentioned=pks).filter(object_id=OuterRef("translation_key"), locale=OuterRef("locale"))
    translated = set(Page.objects.filter(Exists(kept)).values_list("pk", flat=True))
    return shown | translated | {found.page_id for found in revisions_in_use(mentioned=pks)}


def lock_pages(pks: set[int]) -> list[Page]:
    """The pages, of their specific types, held against other writers until the transaction ends."""
    list(Page.objects.select_for_update().filter(pk__in=pks).order_by("pk").values_list("pk", flat=True))
    return list(Page.objects.filter(pk__in=pks).order_by("pk").specific())


def _replace_on(page: Page, plan: ReplacementPlan) -> dict[str, Any] | None:
    """Replace the person in each version of a page; what was changed, none where nothing was."""
    keep_speakers = plan.keep_past_speakers and bool(getattr(page, "is_past", False))
    changes: dict[str, list[Change]] = {}
    for version in stored_versions(page, user=plan.user):
        changed = swap(places(version.model, version.content), plan.successors, keep_speakers=keep_speakers)
        if changed:
            if not changes and page.live:
                record_terms(page)  # what has not been written down of her time till now
            version.store()
            changes.setdefault(str(version.kind), []).extend(changed)
    if not changes:
        return None
    record_terms(page, day=timezone.localdate())
    return {
        "page": page.pk,
        "title": page.get_admin_display_title(),
        "language": page.locale.language_code,
        "changes": changes,
    }
