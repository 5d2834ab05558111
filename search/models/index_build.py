"""How far the building of an index has come."""

from django.db import models
from django.utils import timezone


class IndexBuild(models.Model):
    """One row a language, locked by who builds, so that a build that was killed goes on where it was.

    `index` is the physical index that is being filled, empty where none is; `position` is the key of the last document
    that it has, `done`, `total` and `refused` say how many. Who builds holds `claim` until `claimed_until`, renewed
    with each step; `process` tells which process that is.
    """

    language = models.CharField(max_length=12, unique=True)
    index = models.CharField(max_length=255, blank=True)
    position = models.CharField(max_length=40, blank=True)
    done = models.PositiveIntegerField(default=0)
    total = models.PositiveIntegerField(default=0)
    refused = models.PositiveIntegerField(default=0)
    seen_at = models.DateTimeField(default=timezone.now)
    claim = models.UUIDField(null=True)
    claimed_until = models.DateTimeField(null=True)
    process = models.CharField(max_length=300, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="search_indexbuild_claimed_until_some_time",
                condition=models.Q(claim__isnull=True, claimed_until__isnull=True)
                | models.Q(claim__isnull=False, claimed_until__isnull=False),
            ),
            models.CheckConstraint(
                name="search_indexbuild_position_in_an_index", condition=models.Q(position="") | ~models.Q(index="")
            ),
        ]

    def __str__(self) -> str:
        return f"{self.language}: {self.done}/{self.total}"
