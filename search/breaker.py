"""A circuit breaker (Nygard, *Release It!*): once Elasticsearch has failed, readers do not wait for it for a while."""

import threading
import time

# One question that took too long may have been the question's own fault: after the first failure the pause is short.
FIRST_SECONDS = 2.0
PAUSE_SECONDS = 10.0


class CircuitBreaker:
    """Open for a while after a failure, twice as long after each that follows it, at most for `PAUSE_SECONDS`; then one
    request tries, while the others still do without.
    """

    def __init__(self, pause: float = PAUSE_SECONDS, first: float = FIRST_SECONDS) -> None:
        self._longest = pause
        self._first = self._pause = min(first, pause)
        self._open_until = 0.0
        self._lock = threading.Lock()

    def may_try(self) -> bool:
        """Whether to ask at all. Who is told so after a failure is the only one until it reports."""
        with self._lock:
            if not self._open_until:
                return True
            if time.monotonic() < self._open_until:
                return False
            self._open_until = time.monotonic() + self._longest
            return True

    @property
    def is_open(self) -> bool:
        """Whether Elasticsearch has failed and not answered since."""
        return bool(self._open_until)

    def failed(self) -> None:
        """Report that there was no answer."""
        with self._lock:
            self._open_until = time.monotonic() + self._pause
            self._pause = min(2 * self._pause, self._longest)

    def succeeded(self) -> None:
        """Report an answer."""
        with self._lock:
            self._open_until = 0.0
            self._pause = self._first


breaker = CircuitBreaker()
