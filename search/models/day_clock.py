"""The day that the index has followed the calendar to."""

import datetime as dt

from django.db import models


class DayClock(models.Model):
    """One row: until which day, in the municipality's time zone, what midnight changes has been put into the outbox.

    In the database, so that days are caught up with however long no worker was running, and each is turned once.
    """

    day = models.DateField()

    def __str__(self) -> str:
        return self.day.isoformat()

    @classmethod
    def locked(cls, day: dt.date) -> "DayClock":
        """The row, held until the transaction ends; made with the day where there is none."""
        return cls.objects.select_for_update().get_or_create(pk=1, defaults={"day": day})[0]
