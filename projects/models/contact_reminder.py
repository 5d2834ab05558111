"""What the editors have been reminded of by e-mail."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class ContactReminder(models.Model):
    """One reminder of a person who leaves. It is of a day: a person who is given another day is told of anew.

    ``days_before`` the last day it was due; -1 on the day after. Without ``sent_at`` a worker is just sending it, or
    was stopped while it did; the claim then runs out.
    """

    person_key = models.UUIDField()
    valid_until = models.DateField()
    days_before = models.SmallIntegerField()
    claimed_at = models.DateTimeField(null=True, blank=True)
    sent_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        verbose_name = _("reminder of a contact person who leaves")
        verbose_name_plural = _("reminders of contact persons who leave")
        constraints = [
            models.UniqueConstraint(fields=["person_key", "valid_until", "days_before"], name="contact_reminder_once")
        ]

    def __str__(self) -> str:
        return f"{self.valid_until}: {self.days_before}"
