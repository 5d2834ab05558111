"""Processes that are started together and end together."""

import os
import signal
import subprocess
import time
from collections.abc import Callable, Mapping, Sequence
from contextlib import nullcontext, suppress
from pathlib import Path
from types import TracebackType
from typing import Self

from operations.parents import end_with_parent

GRACE_SECONDS = 10
"""How long a process has to end after it was asked to, before it is made to."""


class Children:
    """A context. Whatever was started in it, and whatever that has started, is gone when the context is left."""

    def __init__(self) -> None:
        self._processes: dict[str, subprocess.Popen[bytes]] = {}

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.stop()

    def start(
        self,
        name: str,
        command: Sequence[str | Path],
        environment: Mapping[str, str],
        *,
        user: str | None = None,
        log: Path | None = None,
    ) -> None:
        """Start a process in a group of its own, so that a Ctrl-C in the terminal reaches it through `stop` alone.

        `user` is whom it runs as, None whoever runs this; `log` is the file that gets its output, None the terminal.
        """
        parent = os.getpid()
        with nullcontext() if log is None else log.open("wb") as output:
            self._processes[name] = subprocess.Popen(  # noqa: S603  # the caller names the programs of this project
                command,
                env=environment,
                user=user,
                stdin=subprocess.DEVNULL,
                stdout=output,
                stderr=None if output is None else subprocess.STDOUT,
                process_group=0,
                preexec_fn=lambda: end_with_parent(parent),  # no thread runs when processes are started
            )

    def ended(self) -> str | None:
        """What ended by itself, in words; None while all run."""
        for name, process in self._processes.items():
            if process.poll() is not None:
                return f"the {name} ended with status {process.returncode}"
        return None

    def wait(self, *, meanwhile: Callable[[], None] = lambda: None) -> str:
        """Wait until one of them ends, and return which; `meanwhile` is called again and again."""
        while not (ended := self.ended()):
            meanwhile()
            time.sleep(0.2)
        return ended

    def stop(self) -> None:
        """Ask every process and its descendants to end, and after `GRACE_SECONDS` make them."""
        for process in self._processes.values():
            _signal(process, signal.SIGTERM)
        until = time.monotonic() + GRACE_SECONDS
        for process in self._processes.values():
            with suppress(subprocess.TimeoutExpired):
                process.wait(timeout=max(0.0, until - time.monotonic()))
            _signal(process, signal.SIGKILL)
            process.wait()


def _signal(process: subprocess.Popen[bytes], number: signal.Signals) -> None:
    with suppress(ProcessLookupError):
        os.killpg(process.pid, number)
