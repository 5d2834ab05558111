"""How an event is attended, and whether it takes place, in schema.org's terms."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class AttendanceMode(models.TextChoices):
    """How one attends (schema.org's EventAttendanceModeEnumeration)."""

    PHYSICAL = "physical", _("In person")
    ONLINE = "online", _("Online")
    MIXED = "mixed", _("In person and online")


class EventStatus(models.TextChoices):
    """Whether it takes place (schema.org's EventStatusType)."""

    SCHEDULED = "scheduled", _("Takes place")
    POSTPONED = "postponed", _("Postponed")
    CANCELLED = "cancelled", _("Cancelled")
