"""A node that a test may kill and freeze, behind an address that stays and can answer in its place."""

import json
import signal
import threading
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from http.client import HTTPConnection, HTTPException
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from search.embedded.node import running_node
from search.embedded.process import Node

# Longer than any client waits.
PATIENCE = 30
PASSED_ON = {"content-type", "accept", "content-length"}


class Front(ThreadingHTTPServer):
    """Passes requests on to the node at `target`, or answers all of them with the status `refusing`."""

    daemon_threads = True
    target = ""
    refusing = 0

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)

    @property
    def url(self) -> str:
        """Its address."""
        return f"http://127.0.0.1:{self.server_port}"

    def handle_error(self, request: object, client_address: object) -> None:
        """A client that gave up is nothing to tell of."""


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    timeout = PATIENCE

    def log_message(self, *args: object) -> None:
        """Nothing."""

    def _serve(self) -> None:
        body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
        front = self.server
        assert isinstance(front, Front)
        if front.refusing:
            error = {"type": "circuit_breaking_exception", "reason": "too busy"}
            answer = json.dumps({"error": error, "status": front.refusing}).encode()
            return self._answer(front.refusing, "application/json", answer)
        connection = HTTPConnection(front.target, timeout=PATIENCE)
        try:
            headers = {name: value for name, value in self.headers.items() if name.lower() in PASSED_ON}
            connection.request(self.command, self.path, body or None, headers)
            response = connection.getresponse()
            return self._answer(response.status, response.headers.get("Content-Type", ""), response.read())
        except (OSError, HTTPException):
            self.close_connection = True  # as if nothing listened
        finally:
            connection.close()

    def _answer(self, status: int, content_type: str, body: bytes) -> None:
        self.send_response(status)
        self.send_header("X-Elastic-Product", "Elasticsearch")
        self.send_header("Content-Type", content_type)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    do_GET = do_HEAD = do_POST = do_PUT = do_DELETE = _serve  # noqa: N815  # names of the base class


class OwnNode:
    """The node and the front. What the node holds survives its being killed."""

    def __init__(self, home: Path, front: Front) -> None:
        self._home, self.front = home, front
        self._running = ExitStack()
        self._node: Node | None = None

    def start(self) -> None:
        """Start it where it is not running."""
        if not self._node:
            self._node = self._running.enter_context(running_node(home=self._home, heap="256m"))
            self.front.target = self._node.url.removeprefix("http://")

    def kill(self) -> None:
        """As the system does when memory is short."""
        if self._node:
            self._node.process.kill()
            self._node.process.wait()
            self._running.close()
            self._node = None

    @contextmanager
    def frozen(self) -> Iterator[None]:
        """It takes requests, and answers none."""
        assert self._node
        self._node.process.send_signal(signal.SIGSTOP)
        try:
            yield
        finally:
            self._node.process.send_signal(signal.SIGCONT)

    @contextmanager
    def refusing(self, status: int) -> Iterator[None]:
        """Every request is answered with this status."""
        self.front.refusing = status
        try:
            yield
        finally:
            self.front.refusing = 0


@contextmanager
def own_node(home: Path) -> Iterator[OwnNode]:
    """One for as long as the context lasts."""
    with Front() as front:
        thread = threading.Thread(target=front.serve_forever, kwargs={"poll_interval": 0.05})
        thread.start()
        node = OwnNode(home, front)
        try:
            node.start()
            yield node
        finally:
            with suppress(OSError):
                node.kill()
            front.shutdown()
            thread.join()
