"""How often readers searched for what."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from search.models.site_languages import site_languages
from search.phrases import LONGEST


class SearchCount(models.Model):
    """A day's searches for the same words in a language: numbers alone, nothing of who searched, or when that day.

    The row whose query is empty counts what is not written down: what may be personal, what is too long, and what
    came after a day's most.
    """

    day = models.DateField(_("day"))
    language = models.CharField(_("language"), max_length=10, choices=site_languages)
    query = models.CharField(_("search"), max_length=LONGEST, blank=True)
    searches = models.PositiveIntegerField(_("searches"), default=0)
    without_hits = models.PositiveIntegerField(_("without hits"), default=0)
    clicks = models.PositiveIntegerField(_("clicks"), default=0)

    class Meta:
        verbose_name = _("search statistics")
        verbose_name_plural = _("search statistics")
        ordering = ["-day", "language", "query"]
        constraints = [
            models.UniqueConstraint(fields=["day", "language", "query"], name="search_count_once"),
            models.CheckConstraint(
                condition=models.Q(without_hits__lte=models.F("searches")), name="search_count_hits_within_searches"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.day.isoformat()} {self.language}: {self.query}"
