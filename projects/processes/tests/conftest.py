"""What the tests of processes share."""

import pytest

from projects.processes.tests.clock import Clock


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    """The time, to be set."""
    return Clock(monkeypatch)
