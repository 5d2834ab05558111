"""Putting pages into the outbox, in the transaction that changes them."""

import uuid
from collections.abc import Iterable
from datetime import timedelta

from django.utils import timezone
from wagtail.models import Page

from search.models import OutboxEntry

FRESH = ["change", "changed_at", "attempts", "next_attempt", "last_error"]
BATCH = 500


def pages_changed(page_ids: Iterable[int], *, delay: timedelta = timedelta(0)) -> None:
    """Have the index catch up with these pages, not before `delay` has passed.

    A page that waits already is made to wait as if for the first time.
    """
    now = timezone.now()
    entries = [
        OutboxEntry(page_id=page_id, change=uuid.uuid4(), changed_at=now, next_attempt=now + delay)
        for page_id in sorted(set(page_ids))  # in one order, so that two transactions cannot wait for each other
    ]
    OutboxEntry.objects.bulk_create(
        entries, update_conflicts=True, unique_fields=["page_id"], update_fields=FRESH, batch_size=BATCH
    )


def subtree_of(page: Page) -> list[int]:
    """The page and everything below it."""
    return list(Page.objects.filter(path__startswith=page.path).order_by().values_list("pk", flat=True))
