"""What the site has told readers' calendars, so that a change reaches them and a cancellation too."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class CalendarEntry(models.Model):
    """One event as calendars know it (iCalendar, RFC 5545): a conference, a session, a deadline or a step.

    ``uid`` never changes; ``sequence`` rises when what it says does (3.8.7.4). An event that is no longer on its page,
    or whose page the public may no longer read, stays here as ``withdrawn``, so that a calendar that has it learns so.
    """

    uid = models.CharField(max_length=120, unique=True)
    # Of the page that tells of it.
    page_key = models.UUIDField(db_index=True)
    sequence = models.PositiveIntegerField(default=0)
    changed_at = models.DateTimeField()
    withdrawn = models.BooleanField(default=False)
    # What was last published, as `projects.feeds.entries.Published` describes it.
    published = models.JSONField(default=dict)

    class Meta:
        verbose_name = _("calendar entry")
        verbose_name_plural = _("calendar entries")

    def __str__(self) -> str:
        return self.uid
