"""Telling a person at the terminal what is going on."""

import time
from collections.abc import Iterator
from contextlib import contextmanager

from django.core.management.base import OutputWrapper


@contextmanager
def step(out: OutputWrapper, title: str) -> Iterator[None]:
    """Show what is being done while it is, and at its end how long it took."""
    started = time.monotonic()
    out.write(f"{title} …", ending="")
    out.flush()
    outcome = "failed"
    try:
        yield
        outcome = "done"
    finally:
        out.write(f" {outcome} in {time.monotonic() - started:.1f} s")
        out.flush()
