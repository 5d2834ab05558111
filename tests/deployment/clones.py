"""A copy of the repository as a newcomer gets it: what is committed or about to be, and nothing that was made of it."""

import http.client
import os
import re
import shutil
import signal
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from tests.deployment.places import ROOT

VARIABLES_OF_THE_TESTS = (
    "DJANGO_SETTINGS_MODULE",
    "DATABASE_URL",
    "ELASTICSEARCH_URL",
    "PYTHONDONTWRITEBYTECODE",  # each of a clone's many processes would compile all of Django
    "PYTHONPATH",
    "VIRTUAL_ENV",
)
STOP_SECONDS = 60


@dataclass(frozen=True)
class Clone:
    """A clone in a folder of its own, run with an environment that knows nothing of the one that runs the tests."""

    root: Path

    @classmethod
    def make(cls, root: Path) -> "Clone":
        """Copy the files that git knows or would add."""
        listed = ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z"]
        names = subprocess.run(listed, cwd=ROOT, capture_output=True, text=True, check=True).stdout.split("\0")
        for name in filter(None, names):
            if (ROOT / name).is_file():  # one that was just removed is listed still
                (root / name).parent.mkdir(parents=True, exist_ok=True)
                shutil.copy2(ROOT / name, root / name)
        return cls(root)

    @property
    def environment(self) -> dict[str, str]:
        """This process's, without the virtual environment that the tests run in."""
        own = str(ROOT / ".venv")
        path = [folder for folder in os.environ["PATH"].split(os.pathsep) if not folder.startswith(own)]
        kept = {key: value for key, value in os.environ.items() if key not in VARIABLES_OF_THE_TESTS}
        return kept | {"PATH": os.pathsep.join(path)}

    def run(self, command: list[str], **variables: str) -> subprocess.CompletedProcess[str]:
        """A command run to its end, with what it printed."""
        environment = self.environment | variables
        return subprocess.run(
            command, cwd=self.root, env=environment, capture_output=True, text=True, timeout=600, check=False
        )

    def processes(self) -> list[str]:
        """The command lines of all that runs from this folder, by Linux's proc(5)."""
        found = []
        for process in Path("/proc").glob("[0-9]*"):
            try:
                line = (process / "cmdline").read_bytes().replace(b"\0", b" ").decode(errors="replace").strip()
                if str(self.root) in line or str((process / "cwd").readlink()).startswith(str(self.root)):
                    found.append(f"{process.name} {line}")
            except OSError:
                continue  # it has ended, or is another user's
        return found

    def wait_until_nothing_runs(self) -> None:
        """Raises `AssertionError`, naming what still runs after `STOP_SECONDS`."""
        until = time.monotonic() + STOP_SECONDS
        while running := self.processes():
            assert time.monotonic() < until, f"left behind: {running}"
            time.sleep(0.2)


@dataclass(frozen=True)
class Running:
    """`make run`, once the site answers."""

    process: subprocess.Popen[bytes]
    printed: str
    address: str
    seconds: float

    def status_of(self, path: str) -> int:
        """The status that the site answers a path with."""
        connection = http.client.HTTPConnection(urlsplit(self.address).netloc, timeout=60)
        try:
            connection.request("GET", path)
            return connection.getresponse().status
        finally:
            connection.close()

    def interrupt(self) -> None:
        """Press Ctrl-C: the terminal sends SIGINT to the whole group in the foreground."""
        os.killpg(self.process.pid, signal.SIGINT)


@contextmanager
def make_run(clone: Clone, log: Path, **variables: str) -> Iterator[Running]:
    """`make run` until the context ends. Raises `AssertionError`, with what it printed, if no site comes of it."""
    started = time.monotonic()
    environment = clone.environment | variables
    with log.open("wb") as output:
        process = subprocess.Popen(
            ["/usr/bin/env", "make", "run"],
            cwd=clone.root,
            env=environment,
            stdout=output,
            stderr=subprocess.STDOUT,
            process_group=0,
            # A test run in the background may have been told to ignore Ctrl-C, and would pass that on.
            preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),
        )
    try:
        while not (found := re.search(r"^The site: +(http://\S+)", log.read_text(errors="replace"), re.MULTILINE)):
            assert process.poll() is None, f"it ended:\n{log.read_text()}"
            assert time.monotonic() < started + 600, f"it does not serve:\n{log.read_text()}"
            time.sleep(0.2)
        yield Running(process, log.read_text(errors="replace"), found[1], time.monotonic() - started)
    finally:
        if process.poll() is None:
            process.terminate()
            process.wait(STOP_SECONDS)
