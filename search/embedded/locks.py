"""Locks between processes."""

import fcntl
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from search.embedded.errors import EmbeddedError


@contextmanager
def exclusive(path: Path, *, wait: float, waiting: Callable[[], None], otherwise: str) -> Iterator[int]:
    """Hold the lock on a file, waiting at most ``wait`` seconds for it; yield its file descriptor.

    ``waiting`` is called once if another process holds it.

    A child process that is given the descriptor holds the lock too, until both have ended (see flock(2)).

    Raises:
        EmbeddedError: another process keeps the lock; the message is ``otherwise``.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    deadline = time.monotonic() + wait
    with path.open("a") as file:
        if not _taken(file):
            waiting()
            while not _taken(file):
                if time.monotonic() > deadline:
                    raise EmbeddedError(otherwise)
                time.sleep(0.1)
        yield file.fileno()


def _taken(file: IO[str]) -> bool:
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True
