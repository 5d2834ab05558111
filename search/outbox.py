"""Putting documents into the outbox, in the transaction that changes what they are made of."""

import uuid
from collections.abc import Iterable
from datetime import timedelta

from django.utils import timezone
from wagtail.models import Page

from search.models import OutboxEntry

FRESH = ["change", "changed_at", "attempts", "refusals", "set_aside_at", "next_attempt", "last_error"]
BATCH = 500


def documents_changed(keys: Iterable[str], *, delay: timedelta = timedelta(0)) -> None:
    """Have the index catch up with these documents, not before `delay` has passed.

    A document that waits already, or was set aside, is made to wait as if for the first time.
    """
    now = timezone.now()
    entries = [
        OutboxEntry(key=key, change=uuid.uuid4(), changed_at=now, next_attempt=now + delay)
        for key in sorted(set(keys))  # in one order, so that two transactions cannot wait for each other
    ]
    OutboxEntry.objects.bulk_create(
        entries, update_conflicts=True, unique_fields=["key"], update_fields=FRESH, batch_size=BATCH
    )


def subtree_of(page: Page) -> list[int]:
    """The page and everything below it."""
    return list(Page.objects.filter(path__startswith=page.path).order_by().values_list("pk", flat=True))
