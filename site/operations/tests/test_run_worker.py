"""The worker has a clock for what is quick, and another for what may take long."""

from collections.abc import Iterable
from contextlib import AbstractContextManager, nullcontext
from typing import Any

import pytest
from django.core.management import call_command

from base.rounds import Round
from operations.management.commands import run_worker
from search.rounds import LONG_ROUNDS, ROUNDS


def test_what_takes_long_does_not_hold_up_the_index(monkeypatch: pytest.MonkeyPatch) -> None:
    clocks: list[list[Round]] = []

    def clock(rounds: Iterable[Round], **options: Any) -> AbstractContextManager[None]:
        clocks.append(list(rounds))
        return nullcontext()

    monkeypatch.setattr(run_worker, "Clock", clock)
    monkeypatch.setattr(run_worker, "call_command", lambda *args, **kwargs: None)
    call_command("run_worker")
    quick, long = clocks
    assert set(ROUNDS) < set(quick)
    assert long == LONG_ROUNDS
