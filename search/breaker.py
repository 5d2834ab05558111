"""A circuit breaker (Nygard, *Release It!*): once Elasticsearch has failed, readers do not wait for it for a while."""

import threading
import time

PAUSE_SECONDS = 10.0


class CircuitBreaker:
    """Open for `PAUSE_SECONDS` after a failure; then one request tries, while the others still do without."""

    def __init__(self, pause: float = PAUSE_SECONDS) -> None:
        self._pause = pause
        self._open_until = 0.0
        self._lock = threading.Lock()

    def may_try(self) -> bool:
        """Whether to ask at all. Who is told so after a failure is the only one until it reports."""
        with self._lock:
            if not self._open_until:
                return True
            if time.monotonic() < self._open_until:
                return False
            self._open_until = time.monotonic() + self._pause
            return True

    @property
    def is_open(self) -> bool:
        """Whether Elasticsearch has failed and not answered since."""
        return bool(self._open_until)

    def failed(self) -> None:
        """Report that there was no answer."""
        with self._lock:
            self._open_until = time.monotonic() + self._pause

    def succeeded(self) -> None:
        """Report an answer."""
        with self._lock:
            self._open_until = 0.0


breaker = CircuitBreaker()
