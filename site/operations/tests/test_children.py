import contextlib
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from operations.children import Children

SITE = Path(__file__).resolve().parents[2]
PARENT = f"""
import os, sys, time
sys.path.insert(0, {str(SITE)!r})
from operations.children import Children
sleep = "import os, time; print(os.getpid(), flush=True); time.sleep(60)"
with Children() as children:
    children.start("sleeper", [sys.executable, "-c", sleep], dict(os.environ))
    children.wait()
"""
FAMILY = """
import subprocess, sys, time
child = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(60)"])
print(child.pid, file=open(sys.argv[1], "w"), flush=True)
time.sleep(60)
"""
DEAF = """
import signal, sys, time
signal.signal(signal.SIGTERM, signal.SIG_IGN)
open(sys.argv[1], "w").write("deaf\\n")
time.sleep(60)
"""


def _is_running(pid: int) -> bool:
    with contextlib.suppress(ProcessLookupError, FileNotFoundError):
        os.kill(pid, 0)
        return "(zombie)" not in Path(f"/proc/{pid}/status").read_text()
    return False


def _await(condition: object, seconds: float = 10) -> None:
    assert callable(condition)
    until = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < until, "it did not come about in time"
        time.sleep(0.02)


def test_the_child_of_a_child_ends_with_the_context(tmp_path: Path) -> None:
    noted = tmp_path / "pid"
    with Children() as children:
        children.start("family", [sys.executable, "-c", FAMILY, noted], os.environ)
        _await(lambda: noted.exists() and noted.read_text().endswith("\n"))
        grandchild = int(noted.read_text())
        assert _is_running(grandchild)
    _await(lambda: not _is_running(grandchild))


def test_a_child_that_will_not_end_is_made_to(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("operations.children.GRACE_SECONDS", 0.2)
    noted = tmp_path / "deaf"
    started = time.monotonic()
    with Children() as children:
        children.start("deaf", [sys.executable, "-c", DEAF, noted], os.environ)
        _await(noted.exists)
    assert children.ended() == f"the deaf ended with status {-signal.SIGKILL}"
    assert time.monotonic() - started < 30


def test_the_child_that_ends_by_itself_is_named() -> None:
    with Children() as children:
        children.start("sleeper", [sys.executable, "-c", "import time; time.sleep(60)"], os.environ)
        children.start("quitter", [sys.executable, "-c", "raise SystemExit(3)"], os.environ)
        assert children.wait() == "the quitter ended with status 3"


@pytest.mark.parametrize("end", [signal.SIGKILL, signal.SIGTERM])
def test_no_child_outlives_a_parent_that_is_killed(end: signal.Signals) -> None:
    with subprocess.Popen([sys.executable, "-c", PARENT], stdout=subprocess.PIPE) as parent:
        assert parent.stdout
        child = int(parent.stdout.readline())
        assert _is_running(child)
        parent.send_signal(end)
    _await(lambda: not _is_running(child))
