"""Whether this container's process works, as a container engine asks: `python -m operations.health site|worker`."""

import http.client
import os
import sys
import time
from collections.abc import Mapping
from pathlib import Path

from operations.places import ROOT

HEARTBEAT = ROOT / "var" / "worker.alive"
"""The worker's sign of life: a file, touched whenever the clock has done its rounds."""
OLDEST_HEARTBEAT_SECONDS = 120


def site_answers(port: int, host: str) -> bool:
    """Whether the server says that it lives, asked by a host name that it serves."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=4)
    try:
        connection.request("GET", "/livez", headers={"Host": host})
        return connection.getresponse().status == 200
    except (OSError, http.client.HTTPException):
        return False
    finally:
        connection.close()


def worker_beats(heartbeat: Path = HEARTBEAT) -> bool:
    """Whether the worker did its rounds within the last two minutes."""
    try:
        return time.time() - heartbeat.stat().st_mtime < OLDEST_HEARTBEAT_SECONDS
    except FileNotFoundError:
        return False


def beat(heartbeat: Path = HEARTBEAT) -> None:
    """Give the worker's sign of life."""
    heartbeat.parent.mkdir(exist_ok=True)
    heartbeat.touch()


def main(asked: list[str], environment: Mapping[str, str]) -> bool:
    """Whether what is asked for, `site` or `worker`, is well."""
    if asked == ["worker"]:
        return worker_beats()
    host = environment.get("ALLOWED_HOSTS", "localhost").split(",")[0].strip().lstrip(".")
    return site_answers(int(environment.get("PORT", "8000")), host)


if __name__ == "__main__":
    sys.exit(not main(sys.argv[1:], os.environ))
