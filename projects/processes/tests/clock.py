"""Moving the time in tests."""

import datetime as dt
from zoneinfo import ZoneInfo

import pytest
from django.utils import timezone

OSLO = ZoneInfo("Europe/Oslo")


class Clock:
    """Stands still until it is set."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.moment = timezone.now()
        monkeypatch.setattr(timezone, "now", lambda: self.moment)

    def set(self, *moment: int, fold: int = 0) -> None:
        """To year, month, day, hour, minute and second in Oslo; `fold` is 1 for the hour that comes again."""
        year, month, day, *time = moment
        self.moment = dt.datetime(year, month, day, *time, tzinfo=OSLO, fold=fold).astimezone(dt.UTC)  # type: ignore[arg-type,misc]  # as many as are given

    def run(self, delta: dt.timedelta) -> None:
        """On, by so much of real time."""
        self.moment += delta
