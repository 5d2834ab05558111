"""Documents that were set aside, as in a dead-letter queue, and giving them another chance."""

from collections.abc import Iterable

from django.db.models import QuerySet
from django.utils import timezone

from search.models import OutboxEntry


def set_aside() -> QuerySet[OutboxEntry]:
    """The documents that no worker takes: they were refused again and again. The latest first."""
    return OutboxEntry.objects.filter(set_aside_at__isnull=False).order_by("-set_aside_at", "pk")


def try_again(keys: Iterable[str] | None = None) -> int:
    """Have these documents, or all, tried again at once and as often as before; how many were set aside."""
    entries = set_aside() if keys is None else set_aside().filter(key__in=list(keys))
    return entries.order_by().update(set_aside_at=None, attempts=0, refusals=0, next_attempt=timezone.now())
