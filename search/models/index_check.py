"""What the last comparison of an index with the database found."""

from datetime import timedelta

from django.db import models
from django.utils import timezone


class IndexCheck(models.Model):
    """One row a language. `documents` were compared; the others are lists of keys (`search.documents.keys`), each cut
    off at `search.checking.check.MOST_KEPT`, with their whole `found` number; `mended` says that they were put right.

    `error` is why no comparison could be made, empty where one was. `words` is the state of the site's words
    (`search.vocabulary.state_of_words`) that every document was made by, empty where that is not known; `took` is how
    long the comparison did.
    """

    language = models.CharField(max_length=12, unique=True)
    checked_at = models.DateTimeField(default=timezone.now)
    documents = models.PositiveIntegerField(default=0)
    found = models.PositiveIntegerField(default=0)
    missing = models.JSONField(default=list)
    superfluous = models.JSONField(default=list)
    different = models.JSONField(default=list)
    mended = models.BooleanField(default=False)
    error = models.TextField(blank=True)
    words = models.CharField(max_length=50, blank=True)
    took = models.DurationField(default=timedelta)

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="search_indexcheck_error_or_findings", condition=models.Q(error="") | models.Q(found=0)
            ),
        ]

    def __str__(self) -> str:
        return f"{self.language}: {self.error or self.found}"
