"""Versions of documents."""

import time
import uuid

from django.db import models, transaction
from django.db.models.functions import Greatest
from django.utils import timezone


class IndexClock(models.Model):
    """One row, whose value only grows: what is read from the database later gets a higher version.

    Elasticsearch keeps the highest version of a document (``external_gte``), so that neither a worker that was held
    up nor a rebuild puts an older state over a newer one. The value follows the time in microseconds, so that it also
    grows past the versions of a database that was thrown away or restored. `identity` tells databases apart,
    `confirmed_at` is when Elasticsearch last said that it has what it was sent.
    """

    value = models.BigIntegerField(default=0)
    identity = models.UUIDField(default=uuid.uuid4, editable=False)
    confirmed_at = models.DateTimeField(null=True, editable=False)

    def __str__(self) -> str:
        return str(self.value)

    @classmethod
    @transaction.atomic
    def tick(cls) -> int:
        """The version of what is read from now on."""
        row, _ = cls.objects.get_or_create(pk=1)
        now = time.time_ns() // 1000
        cls.objects.filter(pk=row.pk).update(value=Greatest(models.F("value") + 1, models.Value(now)))
        row.refresh_from_db()
        return row.value

    @classmethod
    def confirm(cls) -> None:
        """Note that Elasticsearch has confirmed something just now."""
        cls.objects.filter(pk=1).update(confirmed_at=timezone.now())

    @classmethod
    def database(cls) -> str:
        """Which database this is."""
        return str(cls.objects.get_or_create(pk=1)[0].identity)
