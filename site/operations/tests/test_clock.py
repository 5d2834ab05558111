import logging
import threading
from collections.abc import Callable
from typing import NamedTuple

import pytest

from operations.clock import Clock


class Round(NamedTuple):
    name: str
    seconds: float
    work: Callable[[], object]


def test_work_comes_round_until_the_context_ends() -> None:
    done: list[str] = []
    third = threading.Event()

    def work() -> None:
        done.append("work")
        if len(done) == 3:
            third.set()

    with Clock([Round("work", 0.01, work)]):
        assert third.wait(5)
    after = len(done)
    threading.Event().wait(0.05)
    assert len(done) == after


def test_a_failure_is_logged_and_stops_neither_itself_nor_others(caplog: pytest.LogCaptureFixture) -> None:
    tries: list[str] = []
    enough = threading.Event()

    def fail() -> None:
        tries.append("try")
        raise ValueError("no")

    def work() -> None:
        if len(tries) > 1:
            enough.set()

    with caplog.at_level(logging.ERROR), Clock([Round("The failing one", 0.01, fail), Round("The other", 0.01, work)]):
        assert enough.wait(5)
    assert "The failing one failed" in caplog.text


def test_it_beats_after_its_rounds() -> None:
    beaten = threading.Event()
    with Clock([Round("work", 0.01, lambda: None)], after_each=beaten.set):
        assert beaten.wait(5)
