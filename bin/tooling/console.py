"""What a person sees: one line a step, and one clear line when a step cannot be done."""

from __future__ import annotations

import contextlib
import sys
import threading
import time
from collections.abc import Callable, Iterator


class StepError(Exception):
    """A step cannot be done. The message is one line that says what to do about it; `details` a tool's last lines."""

    def __init__(self, message: str, details: str = "") -> None:
        super().__init__(message)
        self.details = details


@contextlib.contextmanager
def step(title: str) -> Iterator[None]:
    """Shows what is being done while it is, with the seconds running in a terminal, and at its end how long it took."""
    started = time.monotonic()
    done = threading.Event()
    terminal = sys.stdout.isatty()
    print(f"{title} …", end="", flush=True)
    if terminal:
        threading.Thread(target=_count, args=(title, started, done), daemon=True).start()
    outcome = "failed"
    try:
        yield
        outcome = "done"
    finally:
        done.set()
        start = f"\r{title} …" if terminal else ""
        print(f"{start} {outcome} in {time.monotonic() - started:.1f} s", flush=True)


def _count(title: str, started: float, done: threading.Event) -> None:
    while not done.wait(1):
        print(f"\r{title} … {time.monotonic() - started:.0f} s", end="", flush=True)


def exit_with(main: Callable[[], int | None]) -> None:
    """Runs a command's main function: what it cannot do becomes its reason on standard error and status 1."""
    try:
        sys.exit(main())
    except StepError as reason:
        if reason.details:
            print(reason.details, file=sys.stderr)
        sys.exit(f"{reason}")
    except KeyboardInterrupt:
        sys.exit("\nStopped. The next run takes up what was left half done.")
