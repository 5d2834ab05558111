"""Measures the search beside Wagtail's own, on an Elasticsearch and a database of its own. `small` is quicker."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import tempfile
from contextlib import ExitStack
from pathlib import Path

from tooling.console import StepError, exit_with
from tooling.places import PYTHON, ROOT

sys.path.insert(0, str(ROOT))  # what follows needs both
sys.path.insert(0, str(ROOT / "site"))
from operations.parents import end_with_parent
from search.bench.bars import MISSED
from search.embedded.errors import EmbeddedError
from search.embedded.node import running_node

PAGES = {"": (10_000, 1_000), "small": (1_000, 200)}
"""Of each language, on the site that is measured and on the smaller one."""

AS_IN_SERVICE = ["-XX:TieredStopAtLevel=4"]
"""The Java compiler at its best: in development the node is to start soon, in service it runs for months."""


def main() -> int:
    signal.signal(signal.SIGTERM, lambda *_: sys.exit("Stopped."))
    chosen = " ".join(sys.argv[1:])
    if chosen not in PAGES:
        raise StepError(f"BENCH is small or empty, and not {chosen}.")
    large, small = PAGES[chosen]
    with ExitStack() as running:
        folder = Path(running.enter_context(tempfile.TemporaryDirectory(prefix="bench-", ignore_cleanup_errors=True)))
        try:
            node = running.enter_context(
                running_node(home=folder / "node", heap="1g", flags=AS_IN_SERVICE, progress=_show)
            )
        except EmbeddedError as error:
            raise StepError(str(error)) from error
        bench = Bench(folder, node.url)
        bench.manage("migrate", "--verbosity=0")
        bench.manage("load_demo")
        for name in ("small", "large"):
            shutil.copy(folder / "site.sqlite3", folder / f"{name}.sqlite3")
        passed = [bench.measures("relevance")]
        bench.manage("bench_search", "fill", f"--pages={small}", database="small")
        bench.manage("rebuild_index", database="small")
        bench.manage("bench_search", "fill", f"--pages={large}", database="large")
        passed += [bench.measures(part, database="large") for part in ("rebuild", "latency")]
    print("\nAll bars are met." if all(passed) else "\nA bar is missed: see above.")
    return 0 if all(passed) else 1


class Bench:
    """Runs the project's commands on databases in a folder."""

    def __init__(self, folder: Path, elasticsearch_url: str) -> None:
        for name in ("media", "static"):
            (folder / name).mkdir()
        self._folder = folder
        self._environment = {
            **os.environ,
            "DJANGO_SETTINGS_MODULE": "config.settings.bench",
            "ELASTICSEARCH_URL": elasticsearch_url,
            "MEDIA_ROOT": str(folder / "media"),
            "STATIC_ROOT": str(folder / "static"),
        }

    def manage(self, *arguments: str, database: str = "site") -> None:
        """Raises `StepError` where the command fails."""
        if self._run(arguments, database):
            raise StepError(f"The benchmark could not be run: manage.py {arguments[0]} failed.")

    def measures(self, *arguments: str, database: str = "site") -> bool:
        """Whether all that is measured is as it should be."""
        status = self._run(("bench_search", *arguments), database)
        if status not in (0, MISSED):
            raise StepError("The benchmark broke off.")
        return status == 0

    def _run(self, arguments: tuple[str, ...], database: str) -> int:
        address = f"sqlite:///{self._folder / database}.sqlite3"
        environment = {**self._environment, "DATABASE_URL": address, "ELASTICSEARCH_INDEX_PREFIX": f"bench-{database}"}
        command = [PYTHON, ROOT / "manage.py", *arguments]
        parent = os.getpid()
        with subprocess.Popen(
            command, cwd=ROOT, env=environment, preexec_fn=lambda: end_with_parent(parent)
        ) as running:
            return running.wait()


def _show(line: str) -> None:
    print(line, flush=True)


if __name__ == "__main__":
    exit_with(main)
