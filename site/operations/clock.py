"""Work that comes round again: each piece at its own interval, beside the tasks that are queued."""

import logging
import threading
import time
from collections.abc import Callable, Iterable
from types import TracebackType
from typing import Protocol, Self

from django.db import close_old_connections, connections

logger = logging.getLogger(__name__)


class Round(Protocol):
    """A piece of work. `seconds` is the pause between the end of one time and the start of the next."""

    @property
    def name(self) -> str: ...
    @property
    def seconds(self) -> float: ...
    @property
    def work(self) -> Callable[[], object]: ...


class Clock:
    """A context, within which a thread does the rounds. What fails is logged, and tried again at its next time."""

    def __init__(self, rounds: Iterable[Round], *, after_each: Callable[[], object] = lambda: None) -> None:
        self._due = dict.fromkeys(rounds, 0.0)
        self._after_each = after_each
        self._stopping = threading.Event()
        self._thread = threading.Thread(target=self._run, name="clock", daemon=True)

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._stopping.set()
        self._thread.join(timeout=10)

    def _run(self) -> None:
        while not self._stopping.is_set():
            for each, due in self._due.items():
                if due <= time.monotonic() and not self._stopping.is_set():
                    self._do(each)
                    self._due[each] = time.monotonic() + each.seconds
            self._after_each()
            self._stopping.wait(max(0.0, min(self._due.values()) - time.monotonic()))
        connections.close_all()

    def _do(self, each: Round) -> None:
        close_old_connections()
        try:
            each.work()
        except Exception:
            logger.exception("%s failed; it is tried again in %s s", each.name, each.seconds)
