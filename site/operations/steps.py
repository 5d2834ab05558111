"""Telling a person at the terminal what is going on."""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from django.core.management.base import OutputWrapper

CLEAR_LINE = "\r\x1b[K"
# Where there is no terminal, a line at most this often.
SECONDS_BETWEEN_LINES = 5


@contextmanager
def step(out: OutputWrapper, title: str) -> Iterator[Callable[[str], None]]:
    """Show what is being done while it is, and at its end how long it took.

    Yields a function that takes a note of how far it is; a terminal shows the last one, a log one now and then.
    """
    started = time.monotonic()
    terminal = out.isatty()
    told = started

    def note(text: str) -> None:
        nonlocal told
        if terminal:
            out.write(f"{CLEAR_LINE}{title}: {text} …", ending="")
        elif time.monotonic() - told > SECONDS_BETWEEN_LINES:
            told = time.monotonic()
            out.write(f"\n  {text} …", ending="")
        out.flush()

    out.write(f"{title} …", ending="")
    out.flush()
    outcome = "failed"
    try:
        yield note
        outcome = "done"
    finally:
        start = f"{CLEAR_LINE}{title} …" if terminal else ""
        out.write(f"{start} {outcome} in {time.monotonic() - started:.1f} s")
        out.flush()
