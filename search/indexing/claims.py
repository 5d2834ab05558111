"""Taking documents out of the outbox, so that no two workers have the same one."""

import random
import uuid
from collections.abc import Iterable
from datetime import timedelta

from django.db import transaction
from django.db.models import F, Q, QuerySet
from django.utils import timezone

from search.indexing.faults import Fault
from search.models import OutboxEntry

# After so long a worker is taken for dead; longer than its requests can last.
LEASE = timedelta(minutes=2)
FIRST_PAUSE = timedelta(seconds=1)
LONGEST_PAUSE = timedelta(minutes=1)
# Pauses are up to so much longer, so that what failed together does not all come back at once.
JITTER = 0.1
# After so many a document is set aside: about two minutes.
MOST_REFUSALS = 8


def claim(limit: int) -> list[OutboxEntry]:
    """The entries that are due, the longest waiting first, now this worker's for the length of a lease.

    On PostgreSQL rows that another transaction holds are passed over; on SQLite transactions come one after another.
    """
    now = timezone.now()
    free = Q(claimed_until__isnull=True) | Q(claimed_until__lt=now)
    due = OutboxEntry.objects.filter(free, next_attempt__lte=now, set_aside_at__isnull=True)
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
        _claimed(entry).update(waits_since=F("changed_at"))
        release([entry])


def postpone(entry: OutboxEntry, fault: Fault) -> None:
    """Try again after a pause that doubles, up to `LONGEST_PAUSE`; at once if it has changed since.

    Set aside what has been refused `MOST_REFUSALS` times by its own fault.
    """
    now = timezone.now()
    refusals = entry.refusals + fault.is_own
    pause = min(FIRST_PAUSE * 2 ** min(entry.attempts, 10), LONGEST_PAUSE)
    _claimed(entry).filter(change=entry.change).update(
        attempts=entry.attempts + 1,
        refusals=refusals,
        set_aside_at=now if refusals >= MOST_REFUSALS else None,
        next_attempt=now + pause * random.uniform(1, 1 + JITTER),  # noqa: S311  # no secret
        last_error=fault.reason[:2000] or "?",
    )
    release([entry])


def release(entries: Iterable[OutboxEntry]) -> None:
    """Let any worker have the entries."""
    for entry in entries:
        _claimed(entry).update(claim=None, claimed_until=None)


def _claimed(entry: OutboxEntry) -> QuerySet[OutboxEntry]:
    return OutboxEntry.objects.filter(pk=entry.pk, claim=entry.claim)
