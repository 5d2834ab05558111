"""Taking documents out of the outbox, so that no two workers have the same one."""

import uuid
from collections.abc import Iterable
from datetime import timedelta

from django.db import transaction
from django.db.models import Q, QuerySet
from django.utils import timezone

from search.models import OutboxEntry

# After so long a worker is taken for dead; longer than its requests can last.
LEASE = timedelta(minutes=2)
FIRST_PAUSE = timedelta(seconds=1)
LONGEST_PAUSE = timedelta(minutes=1)


def claim(limit: int) -> list[OutboxEntry]:
    """The entries that are due, the longest waiting first, now this worker's for the length of a lease.

    On PostgreSQL rows that another transaction holds are passed over; on SQLite transactions come one after another.
    """
    now = timezone.now()
    free = Q(claimed_until__isnull=True) | Q(claimed_until__lt=now)
    due = OutboxEntry.objects.filter(free, next_attempt__lte=now)
    if not due.exists():
        return []  # without a transaction, which would hold up editors on SQLite
    token = uuid.uuid4()
    with transaction.atomic():
        entries = list(due.select_for_update(skip_locked=True)[:limit])
        OutboxEntry.objects.filter(pk__in=[entry.pk for entry in entries]).update(
            claim=token, claimed_until=now + LEASE
        )
    for entry in entries:
        entry.claim = token
    return entries


def confirm(entry: OutboxEntry) -> None:
    """Elasticsearch has the state that was read: the entry goes, unless it has changed since."""
    gone, _ = _claimed(entry).filter(change=entry.change).delete()
    if not gone:
        release([entry])


def postpone(entry: OutboxEntry, error: str) -> None:
    """Try again after a pause that doubles, up to `LONGEST_PAUSE`; at once if it has changed since."""
    pause = min(FIRST_PAUSE * 2 ** min(entry.attempts, 10), LONGEST_PAUSE)
    _claimed(entry).filter(change=entry.change).update(
        attempts=entry.attempts + 1, next_attempt=timezone.now() + pause, last_error=error[:2000]
    )
    release([entry])


def release(entries: Iterable[OutboxEntry]) -> None:
    """Let any worker have the entries."""
    for entry in entries:
        _claimed(entry).update(claim=None, claimed_until=None)


def _claimed(entry: OutboxEntry) -> QuerySet[OutboxEntry]:
    return OutboxEntry.objects.filter(pk=entry.pk, claim=entry.claim)
