"""Dates of the demo content: as written, or counted from the day of loading."""

from datetime import date, datetime, time, timedelta
from typing import Any

from django.utils import timezone


def edtf(value: Any, today: date) -> str:
    """EDTF text: as it stands, or of ``{days: n}`` (that day) and ``{days: n, until: m}`` (an interval)."""
    if not isinstance(value, dict):
        return value or ""
    first = today + timedelta(days=value["days"])
    if "until" not in value:
        return first.isoformat()
    return f"{first.isoformat()}/{(today + timedelta(days=value['until'])).isoformat()}"


def day(value: Any, today: date) -> date:
    """A day: as written (ISO 8601), or ``{days: n}``."""
    return date.fromisoformat(edtf(value, today))


def moment(value: Any, today: date) -> datetime:
    """A time of day in the site's time zone: ``{days: n, time: "09:00"}``, or ISO 8601 text without an offset."""
    if isinstance(value, dict):
        local = datetime.combine(today + timedelta(days=value["days"]), time.fromisoformat(value["time"]))
    else:
        local = datetime.fromisoformat(value)
    return timezone.make_aware(local)
