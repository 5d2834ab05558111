"""A document that the index has to catch up with."""

import uuid

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _


class OutboxEntry(models.Model):
    """One row a document, written in the transaction that changes it, gone when Elasticsearch has confirmed.

    It says *that* the document changed, not how: the worker reads what is true by then. So several changes are one
    row, and a page's states reach the index in order. `key` is one of `search.documents.keys`: not a foreign key,
    since it outlives a deleted page or person.

    `attempts` counts every failure, `refusals` those that were the document's own fault; after so many as
    `search.indexing.claims` says it is set aside: no worker takes it until it changes or somebody asks.
    """

    key = models.CharField(_("document"), max_length=40, unique=True)
    change = models.UUIDField(_("latest change"), default=uuid.uuid4)
    changed_at = models.DateTimeField(_("changed"), default=timezone.now)
    # Of the earliest change that has not been confirmed.
    waits_since = models.DateTimeField(_("waits since"), default=timezone.now)
    attempts = models.PositiveIntegerField(_("attempts"), default=0)
    refusals = models.PositiveIntegerField(_("refusals"), default=0)
    set_aside_at = models.DateTimeField(_("set aside"), null=True, blank=True)
    next_attempt = models.DateTimeField(_("next attempt"), default=timezone.now, db_index=True)
    last_error = models.TextField(_("last error"), blank=True)
    claim = models.UUIDField(_("claim"), null=True, blank=True)
    claimed_until = models.DateTimeField(_("claimed until"), null=True, blank=True)

    class Meta:
        verbose_name = _("waiting for the search index")
        verbose_name_plural = _("waiting for the search index")
        ordering = ["next_attempt", "pk"]
        constraints = [
            models.CheckConstraint(
                name="search_outboxentry_set_aside_with_a_reason",
                condition=models.Q(set_aside_at__isnull=True) | (models.Q(refusals__gt=0) & ~models.Q(last_error="")),
            ),
            models.CheckConstraint(
                name="search_outboxentry_refusals_are_attempts",
                condition=models.Q(refusals__lte=models.F("attempts")),
            ),
            models.CheckConstraint(
                name="search_outboxentry_claimed_until_some_time",
                condition=models.Q(claim__isnull=True, claimed_until__isnull=True)
                | models.Q(claim__isnull=False, claimed_until__isnull=False),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.key}: {self.last_error or self.changed_at.isoformat()}"
