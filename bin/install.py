"""Installs everything the site needs into this folder, and only what is not there yet. Run it by bin/install."""

from __future__ import annotations

import argparse
import fcntl

from tooling import compounds, front_end, messages, python_packages, search_engine
from tooling.console import exit_with
from tooling.places import CACHE


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--search-engine", action="store_true", help="build the search engine beforehand")
    options = parser.parse_args()
    CACHE.mkdir(exist_ok=True)
    with (CACHE / "install.lock").open("w") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            print("Another installation is running in this folder; waiting for it.", flush=True)
            fcntl.flock(lock, fcntl.LOCK_EX)
        python_packages.install()
        front_end.install()
        compounds.install()
        messages.install()
        if options.search_engine:
            search_engine.install()


if __name__ == "__main__":
    exit_with(main)
