"""Installs everything the site needs into this folder, and only what is not there yet. Run it by bin/install."""

from __future__ import annotations

import argparse
import fcntl
import os

from tooling import front_end, messages, python_packages, search_engine
from tooling.console import exit_with
from tooling.places import CACHE


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--need-search", action="store_true", help="fail where the search engine cannot be built")
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
        messages.install()
        if options.need_search or not os.environ.get("ELASTICSEARCH_URL"):
            search_engine.install(needed=options.need_search)


if __name__ == "__main__":
    exit_with(main)
