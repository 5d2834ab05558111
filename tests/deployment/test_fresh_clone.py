import os
import signal
import socket
import time
from pathlib import Path

import pytest

from tests.deployment.clones import STOP_SECONDS, Clone, make_run
from tests.deployment.served import free_port

pytestmark = [pytest.mark.install, pytest.mark.timeout(900), pytest.mark.xdist_group("clone")]


@pytest.fixture(scope="module")
def clone(tmp_path_factory: pytest.TempPathFactory) -> Clone:
    """A fresh clone in which everything has been installed."""
    fresh = Clone.make(tmp_path_factory.mktemp("fresh") / "clone")
    installed = fresh.run(["bin/install"])
    assert installed.returncode == 0, installed.stdout + installed.stderr
    return fresh


def test_a_second_installation_has_nothing_to_do_and_needs_no_network(clone: Clone) -> None:
    started = time.monotonic()
    again = clone.run(["bin/install"], HTTPS_PROXY="http://127.0.0.1:9", HTTP_PROXY="http://127.0.0.1:9")
    assert (again.returncode, again.stdout, again.stderr) == (0, "", "")
    assert time.monotonic() - started < 5


def test_an_installation_that_was_cut_off_is_done_anew(clone: Clone) -> None:
    (clone.root / ".venv" / "installed").write_text("unfinished")
    (clone.root / ".venv" / "lib" / "python3.13" / "site-packages" / "django" / "__init__.py").unlink()
    again = clone.run(["bin/install"])
    assert again.returncode == 0, again.stderr
    assert "Python packages" in again.stdout
    assert clone.run([".venv/bin/python", "-c", "import django; django.VERSION"]).returncode == 0


def test_without_a_network_one_line_says_so(tmp_path: Path) -> None:
    fresh = Clone.make(tmp_path / "clone")
    nowhere = "http://127.0.0.1:9"
    closed = {"HTTPS_PROXY": nowhere, "HTTP_PROXY": nowhere, "ALL_PROXY": nowhere, "NO_PROXY": ""}
    offline = fresh.run(
        ["bin/install"], UV_CACHE_DIR=str(tmp_path / "cache"), PIP_RETRIES="0", UV_HTTP_RETRIES="0", **closed
    )
    assert offline.returncode == 1
    assert offline.stderr.splitlines()[-1].startswith("No network, and this step downloads: connect")


def test_a_taken_port_is_told_in_one_line_before_anything_is_changed(clone: Clone) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        refused = clone.run(["make", "run"], PORT=str(port))
    assert refused.returncode != 0
    assert f"Port {port} is taken: stop what uses it, or PORT={port + 1} make run." in refused.stderr
    assert not (clone.root / "var" / "site.sqlite3").exists()


def test_the_site_runs_and_ctrl_c_leaves_nothing_behind(clone: Clone, tmp_path: Path) -> None:
    with make_run(clone, tmp_path / "log", PORT=str(free_port())) as site:
        assert "Sign in at /admin/" in site.printed
        for path in ("/", "/en/"):
            assert site.status_of(path) == 200
        site.interrupt()
        site.process.wait(STOP_SECONDS)
        clone.wait_until_nothing_runs()


def test_a_second_run_takes_seconds_and_touches_no_data(clone: Clone, tmp_path: Path) -> None:
    before = _rows(clone)
    with make_run(clone, tmp_path / "log", PORT=str(free_port())) as site:
        assert site.seconds < 90
        assert "demo" not in site.printed.lower()
    clone.wait_until_nothing_runs()
    assert _rows(clone) == before


def test_nothing_is_left_behind_when_make_is_killed(clone: Clone, tmp_path: Path) -> None:
    with make_run(clone, tmp_path / "log", PORT=str(free_port())) as site:
        os.kill(site.process.pid, signal.SIGKILL)
        site.process.wait(STOP_SECONDS)
        clone.wait_until_nothing_runs()


def test_without_a_java_the_site_runs_and_says_that_it_searches_its_database(clone: Clone, tmp_path: Path) -> None:
    variables = {"PORT": str(free_port()), "ES_JAVA_HOME": str(tmp_path)}
    with make_run(clone, tmp_path / "log", **variables) as site:
        assert "Searches are answered from the database" in site.printed
        assert site.status_of("/sok/?q=ombruk") == 200
    clone.wait_until_nothing_runs()


def _rows(clone: Clone) -> str:
    """Every row of what editors and the demo make, as text."""
    dumped = clone.run(
        [".venv/bin/python", "manage.py", "dumpdata", "wagtailcore.page", "wagtailcore.revision", "base.user"]
    )
    assert dumped.returncode == 0, dumped.stderr
    return dumped.stdout
