"""The whole suite on SQLite, then what reaches a database, and needs no browser, on PostgreSQL. Arguments go to pytest.

What reaches no database would do the same again.
"""

from __future__ import annotations

import os
import signal
import subprocess
import sys

from tooling.browser import CHROMIUM
from tooling.console import exit_with
from tooling.places import PYTHON, ROOT
from tooling.processes import environment

sys.path.insert(0, str(ROOT / "site"))  # what follows needs it
from tooling.postgresql import INITDB, private_cluster

from operations.parents import end_with_parent

WORKERS = ("-n", "2", "--dist", "loadgroup")
ON_POSTGRESQL = "database and not browser and not deployment and not install"
NOTHING_CHOSEN = 5
"""pytest's status when no test was chosen: an error, unless the other run had some."""


def main() -> int:
    signal.signal(signal.SIGTERM, lambda *_: sys.exit("Stopped."))
    CHROMIUM.provide()
    INITDB.provide()
    chosen = sys.argv[1:]
    print("\nThe whole suite, on SQLite", flush=True)
    status = _pytest(*chosen)
    if status not in (0, NOTHING_CHOSEN):
        return status
    with private_cluster() as address:
        print("\nWhat reaches the database, on PostgreSQL", flush=True)
        on_postgresql = _pytest("-m", ON_POSTGRESQL, *chosen, DATABASE_URL=address)
    return status if on_postgresql == NOTHING_CHOSEN else on_postgresql


def _pytest(*arguments: str, **variables: str) -> int:
    command = [PYTHON, "-m", "pytest", *WORKERS, *arguments]
    parent = os.getpid()
    known = {**environment(), **variables}
    with subprocess.Popen(command, cwd=ROOT, env=known, preexec_fn=lambda: end_with_parent(parent)) as running:
        try:
            return running.wait()
        except KeyboardInterrupt:
            return running.wait()  # Ctrl-C has reached pytest too, which ends in good order
        except BaseException:
            running.terminate()
            raise


if __name__ == "__main__":
    exit_with(main)
