"""A deployed site, as a reader's browser reaches it through a proxy that ends HTTPS."""

import http.client
import os
import signal
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from email.message import Message
from pathlib import Path

from tests.deployment.images import Image

HOST = "innovation.example.org"
START_SECONDS = 60


@dataclass(frozen=True)
class Response:
    """An answer, with its body decompressed by nobody."""

    status: int
    headers: Message
    body: bytes


@dataclass(frozen=True)
class Site:
    """A site that answers on a port of this machine."""

    port: int

    def get(self, path: str, **headers: str) -> Response:
        """Ask for a path, by the public host name and as over HTTPS."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=30)
        try:
            connection.request("GET", path, headers={"Host": HOST, "X-Forwarded-Proto": "https"} | headers)
            answer = connection.getresponse()
            return Response(answer.status, answer.headers, answer.read())
        finally:
            connection.close()


def free_port() -> int:
    """A port that nobody listened on a moment ago."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


@contextmanager
def running(
    image: Image, command: list[str], variables: dict[str, str], log: Path
) -> Iterator[subprocess.Popen[bytes]]:
    """A command that runs in an image for as long as the context lasts; it is then asked to end, and must."""
    with log.open("wb") as output:
        process = subprocess.Popen(
            command,
            cwd=image.path("."),
            env=image.environment | variables,
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=subprocess.STDOUT,
            process_group=0,
        )
    try:
        yield process
    finally:
        process.terminate()
        try:
            process.wait(20)
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)
            raise


@contextmanager
def served(image: Image, variables: dict[str, str], log: Path) -> Iterator[Site]:
    """The site, served as the image's own CMD says, once it answers."""
    port = free_port()
    with running(image, image.command, variables | {"HOST": "127.0.0.1", "PORT": str(port)}, log) as process:
        until = time.monotonic() + START_SECONDS
        while not _listens(port):
            assert process.poll() is None, f"the server ended:\n{log.read_text()}"
            assert time.monotonic() < until, f"the server does not listen:\n{log.read_text()}"
            time.sleep(0.1)
        yield Site(port)


def _listens(port: int) -> bool:
    with socket.socket() as probe:
        return probe.connect_ex(("127.0.0.1", port)) == 0
