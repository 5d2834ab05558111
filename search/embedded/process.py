"""One run of the node's process."""

import subprocess
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from http.client import HTTPConnection, HTTPException
from pathlib import Path

from search.embedded.errors import EmbeddedError
from search.embedded.java import java_environment

MAIN = "org.elasticsearch.node.EmbeddedNode"
FLAGS = (
    "-Xms128m",
    "-XX:+UseSerialGC",
    "-XX:TieredStopAtLevel=1",
    "-Xlog:disable",
    "--enable-native-access=ALL-UNNAMED",
    "-Dio.netty.noUnsafe=true",
    "-Dlog4j.shutdownHookEnabled=false",
    "-Dlog4j2.disable.jmx=true",
)
START_SECONDS = 120
STOP_SECONDS = 30


@dataclass(frozen=True)
class Node:
    """A node that answers.

    Attributes:
        url: its address, without a slash at the end.
        process: its process; its standard input is a pipe, and it ends when that closes.
    """

    url: str
    process: subprocess.Popen[bytes]


@contextmanager
def launched(
    java: Path, classpath: str, *, home: Path, port: int, heap: str, flags: Sequence[str] = (), keep: Sequence[int] = ()
) -> Iterator[Node]:
    """A node, from when it answers until the context ends, or this process does.

    Args:
        home: folder of its data and logs; made if missing.
        port: 0 takes a free one.
        heap: the most memory for Java objects, as ``-Xmx`` takes it.
        flags: more flags of the Java virtual machine.
        keep: open file descriptors that the process inherits.

    Raises:
        EmbeddedError: it ended, or did not answer in time.
    """
    logs = home / "logs"
    logs.mkdir(parents=True, exist_ok=True)
    (logs / "http.ports").unlink(missing_ok=True)
    command: list[str | Path] = [
        java,
        *FLAGS,
        f"-Xmx{heap}",
        *flags,
        "-cp",
        classpath,
        MAIN,
        home.resolve(),
        f"http.port={port}",
    ]
    with (logs / "server.log").open("wb") as log:
        process = subprocess.Popen(  # noqa: S603  # no word of it comes from outside
            command,
            stdin=subprocess.PIPE,
            stdout=log,
            stderr=subprocess.STDOUT,
            env=java_environment(),
            # A group of its own: Ctrl-C reaches this process alone, which then stops the node in good order.
            process_group=0,
            pass_fds=keep,
        )
    try:
        yield Node(_wait_until_ready(process, logs), process)
    finally:
        _stop(process)


def _wait_until_ready(process: subprocess.Popen[bytes], logs: Path) -> str:
    deadline = time.monotonic() + START_SECONDS
    while process.poll() is None and time.monotonic() < deadline:
        try:
            address = (logs / "http.ports").read_text().split()[0]
            if _is_healthy(address):
                return f"http://{address}"
        except (OSError, HTTPException, IndexError):
            pass  # not yet
        time.sleep(0.05)
    log = logs / "server.log"
    if "BindHttpException" in log.read_text(errors="replace"):
        raise EmbeddedError("The port is taken: stop what listens there, or choose another port.")
    raise EmbeddedError(f"Elasticsearch did not start: see {log}.")


def _is_healthy(address: str) -> bool:
    # "/" answers before the indices of an earlier run are back; this does not.
    connection = HTTPConnection(address, timeout=10)
    try:
        connection.request("GET", "/_cluster/health?wait_for_status=yellow&timeout=5s")
        return connection.getresponse().status == 200
    finally:
        connection.close()


def _stop(process: subprocess.Popen[bytes]) -> None:
    process.terminate()
    try:
        process.wait(STOP_SECONDS)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
    if process.stdin:
        process.stdin.close()
