"""The search engine of a developer's machine."""

import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from urllib.parse import urlsplit

from django.conf import settings
from django.core.management.base import OutputWrapper

from operations.steps import step
from search.embedded.errors import EmbeddedError
from search.embedded.node import HOME, running_node
from search.embedded.process import Node

# So long after a node could not be started again, it is tried once more.
PAUSE_SECONDS = 60.0


class SearchEngine:
    """The Elasticsearch to use: the one `ELASTICSEARCH_URL` names, else an embedded one.

    `url` is empty if there is neither: the site then answers searches from its database, and a line says why.
    """

    def __init__(self, out: OutputWrapper, running: ExitStack) -> None:
        self._out, self._running = out, running
        self._not_before = 0.0
        named: str = settings.ELASTICSEARCH_URL
        self._node = None if named else self._started(port=0)
        self.url = self._node.url if self._node else named

    def look_after(self) -> None:
        """Start an embedded node that has ended by itself again, where it was."""
        has_ended = self._node is not None and self._node.process.poll() is not None
        if has_ended and time.monotonic() >= self._not_before:
            self._out.write("Elasticsearch has ended, and is started again.")
            self._running.close()
            self._not_before = time.monotonic() + PAUSE_SECONDS
            self._node = self._started(port=urlsplit(self.url).port or 0) or self._node

    def _started(self, *, port: int) -> Node | None:
        try:
            with step(self._out, "Elasticsearch") as note:
                return self._running.enter_context(running_node(home=HOME, port=port, progress=note))
        except EmbeddedError as reason:
            self._out.write(
                f"Searches are answered from the database, for Elasticsearch could not be started: {reason}"
            )
            return None


@contextmanager
def search_engine(out: OutputWrapper) -> Iterator[SearchEngine]:
    """The search engine, as long as the context lasts."""
    with ExitStack() as running:
        yield SearchEngine(out, running)
