"""Work that is done once a while after it is first wanted, in a thread of its own."""

import threading
from collections.abc import Callable

from django.db import connections


class Soon:
    """However often it is asked within the while, the work is done once. No thread waits while nothing is wanted."""

    def __init__(self, work: Callable[[], object]) -> None:
        self._work = work
        self._lock = threading.Lock()
        self._is_due = False

    def ask(self, *, seconds: float) -> None:
        """Have the work done in so many seconds, unless it is to be done sooner already."""
        with self._lock:
            if self._is_due:
                return
            timer = threading.Timer(seconds, self._run)
            timer.daemon = True  # ends with the process, which does at its end what is left
            timer.start()
            self._is_due = True

    def _run(self) -> None:
        with self._lock:
            self._is_due = False
        try:
            self._work()
        finally:
            connections.close_all()
