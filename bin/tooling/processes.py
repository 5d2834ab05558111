"""Running other programs, their output kept in a log and shown only when they fail."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Sequence
from pathlib import Path

from .console import StepError
from .places import LOGS, ROOT

SHOWN_LINES = 20
NO_NETWORK = (
    "dns error",
    "eai_again",
    "enotfound",
    "etimedout",
    "econnrefused",
    "connection refused",
    "error sending request",
    "could not resolve host",
    "failed to resolve",
    "failed to establish a new connection",
    "cannot connect to proxy",
    "name resolution",
    "network is unreachable",
    "unknownhostexception",
    "from versions: none",  # how pip, told not to try again, says that it reached no index
)


def environment() -> dict[str, str]:
    """This process's environment, with a private certificate authority, if one is set, passed on to node as well.

    What Python compiles is kept, even if it is told not to: each process would compile Django anew, in four seconds.
    """
    variables = dict(os.environ)
    variables.pop("PYTHONDONTWRITEBYTECODE", None)
    if authority := variables.get("SSL_CERT_FILE"):
        variables.setdefault("NODE_EXTRA_CA_CERTS", authority)
    return variables


def run(command: Sequence[str | Path], *, otherwise: str, downloads: bool = False, **variables: str) -> None:
    """Runs a program from the repository's root, its output appended to var/log/install.log.

    Raises `StepError` with the sentence `otherwise` and the output's last lines; where a program that `downloads`
    told of a network that cannot be reached, the sentence says that instead.
    """
    LOGS.mkdir(parents=True, exist_ok=True)
    path = LOGS / "install.log"
    with path.open("ab") as output:
        output.write(f"$ {' '.join(map(str, command))}\n".encode())
        output.flush()
        start = output.tell()
        try:
            finished = subprocess.run(
                [str(part) for part in command],
                cwd=ROOT,
                env={**environment(), **variables},
                stdin=subprocess.DEVNULL,
                stdout=output,
                stderr=subprocess.STDOUT,
                check=False,
            )
        except OSError as error:
            raise StepError(f"{otherwise} ({error})") from error
    if finished.returncode:
        said = path.read_bytes()[start:].decode(errors="replace")
        if downloads and any(sign in said.lower() for sign in NO_NETWORK):
            otherwise = "No network, and this step downloads: connect (or set HTTPS_PROXY), then run again."
        kept = f"The whole output is in {path.relative_to(ROOT)}."
        raise StepError(f"{otherwise} {kept}", "\n".join(said.splitlines()[-SHOWN_LINES:]))
