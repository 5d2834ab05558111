"""A node for as long as a context lasts."""

import socket
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from search.embedded.build import FOLDER, build
from search.embedded.errors import EmbeddedError
from search.embedded.java import Java, find_java
from search.embedded.locks import exclusive
from search.embedded.process import Node, launched

HOME = FOLDER / "home"
RELEASE_SECONDS = 10
"""How long a node whose parent was killed may take to let go of its home."""


def _silent(_: str) -> None: ...


@contextmanager
def running_node(
    *,
    home: Path,
    port: int = 0,
    heap: str = "512m",
    java: Java | None = None,
    flags: Sequence[str] = (),
    progress: Callable[[str], None] = _silent,
) -> Iterator[Node]:
    """An Elasticsearch node on the loopback interface, built first if need be.

    It ends with the context, or when this process ends in whatever way.

    Args:
        home: folder of its data and logs; what an earlier node left there, even a killed one, is kept.
        port: 0 takes a free one.
        heap: the most memory for Java objects, as ``-Xmx`` takes it.
        java: the runtime; the one ``find_java`` chooses if None.
        flags: more flags of the Java virtual machine; of two that differ the later holds.
        progress: told of each step that takes time.

    Raises:
        EmbeddedError: it cannot be built or started; the message says what to do.
    """
    built = build(java or find_java(), progress=progress)
    with exclusive(
        home / "home.lock",
        wait=RELEASE_SECONDS,
        waiting=lambda: progress(f"Waiting for the node in {home} to end"),
        otherwise=f"A node is running in {home}: stop it, or choose another home.",
    ) as lock:
        _refuse_taken(port)
        progress("Starting Elasticsearch")
        # The process keeps the lock: if this one is killed, the home is free only when the node has ended.
        with launched(
            built.java.executable,
            built.classpath,
            home=home,
            port=port,
            heap=heap,
            flags=[*built.flags, *flags],
            keep=[lock],
        ) as node:
            yield node


def _refuse_taken(port: int) -> None:
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", port))
        except OSError as error:
            raise EmbeddedError(
                f"Port {port} cannot be had: stop what listens there, or choose another port."
            ) from error
