"""A PostgreSQL of one's own: a new cluster that only this run can reach, gone when the run ends."""

from __future__ import annotations

import os
import pwd
import shutil
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import quote

from operations.children import Children

from .console import StepError, step
from .debian import Program

START_SECONDS = 30


def _find_initdb() -> Path | None:
    """The newest of Debian's, which are not on the search path, else the one that is."""
    versions = Path("/usr/lib/postgresql").glob("*/bin/initdb")
    newest = max(versions, key=lambda path: int(path.parts[-3]), default=None)
    on_path = shutil.which("initdb")
    return newest or (Path(on_path) if on_path else None)


INITDB = Program("PostgreSQL", "postgresql", _find_initdb)


@contextmanager
def private_cluster() -> Iterator[str]:
    """The address of its database, as DATABASE_URL takes it: a socket in a folder that others cannot enter."""
    programs = INITDB.provide().parent
    user = _unprivileged_user()
    with tempfile.TemporaryDirectory(prefix="pg-", ignore_cleanup_errors=True) as name:
        folder = Path(name)
        if user:
            shutil.chown(folder, user)
        with Children() as children:
            with step("PostgreSQL"):
                _make(programs, folder, user)
                children.start("PostgreSQL server", _command(programs, folder), os.environ, user=user)
                _await(programs, folder, children)
            yield f"postgres://postgres@{quote(name, safe='')}/postgres"


def _unprivileged_user() -> str | None:
    """Whom the server runs as: it refuses to run as root. None stands for the user who runs this."""
    if os.geteuid() != 0:
        return None
    known = {entry.pw_name for entry in pwd.getpwall()}
    return "postgres" if "postgres" in known else "nobody"


def _make(programs: Path, folder: Path, user: str | None) -> None:
    options = ["--username=postgres", "--auth=trust", "--encoding=UTF8", "--locale=C.UTF-8", "--no-sync"]
    command = [programs / "initdb", *options, "-D", folder / "data"]
    made = subprocess.run(command, user=user, cwd=folder, capture_output=True, text=True, check=False)
    if made.returncode:
        raise StepError("PostgreSQL could not make a cluster.", made.stderr)


def _command(programs: Path, folder: Path) -> list[str | Path]:
    settings = {
        "listen_addresses": "",
        "unix_socket_directories": str(folder),
        "log_min_messages": "fatal",
        "fsync": "off",
        "synchronous_commit": "off",
        "full_page_writes": "off",
    }
    options = [part for name, value in settings.items() for part in ("-c", f"{name}={value}")]
    return [programs / "postgres", "-D", folder / "data", *options]


def _await(programs: Path, folder: Path, server: Children) -> None:
    until = time.monotonic() + START_SECONDS
    while subprocess.run([programs / "pg_isready", "-q", "-U", "postgres", "-h", folder], check=False).returncode:
        if ended := server.ended():
            raise StepError(f"PostgreSQL could not be started: {ended}.")
        if time.monotonic() > until:
            raise StepError(f"PostgreSQL did not answer within {START_SECONDS} s.")
        time.sleep(0.05)
