from contextlib import nullcontext

import pytest
from django.core.management import call_command
from django.db import OperationalError, connections

from operations.management.commands import run_worker


def test_the_worker_outlives_a_database_that_is_locked_for_too_long(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    outcomes = iter([OperationalError("database is locked"), OperationalError("no connection"), None])
    begun: list[str] = []

    def worker(name: str, **options: object) -> None:
        begun.append(name)
        if error := next(outcomes):
            raise error

    monkeypatch.setattr(run_worker, "call_command", worker)
    monkeypatch.setattr(run_worker, "Clock", lambda rounds, **options: nullcontext())
    monkeypatch.setattr(run_worker, "PAUSE", 0)
    monkeypatch.setattr(connections, "close_all", lambda: None)
    call_command("run_worker")
    assert begun == ["db_worker"] * 3
    assert "database is locked" in caplog.text
