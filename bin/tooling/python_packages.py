"""The project's virtual environment: its Python, and the pinned packages, each checked against its hash."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

from . import uv
from .console import step
from .places import PYTHON, REQUIREMENTS, ROOT, VENV
from .processes import environment, run
from .stamps import Step


def install() -> None:
    """Makes .venv what requirements/dev.txt says, removing what it does not name."""
    inputs = (REQUIREMENTS / "dev.txt", ROOT / ".python-version")
    packages = Step("Python packages", VENV / "installed", inputs, _synchronise)
    if packages.done and _runs():
        return
    if packages.cut_off or not _runs():
        shutil.rmtree(VENV, ignore_errors=True)
        _make_environment()
    packages.carry_out()


def _runs() -> bool:
    version = (ROOT / ".python-version").read_text().strip()
    program = f"import sys; sys.exit(not sys.version.startswith('{version}.'))"
    try:
        return subprocess.run([PYTHON, "-c", program], capture_output=True, check=False).returncode == 0
    except OSError:
        return False


def _make_environment() -> None:
    program = uv.find()
    interpreter = _interpreter(program)
    with step("Virtual environment"):
        run(
            [program, "venv", "--no-project", "--python", interpreter, VENV],
            otherwise="No virtual environment could be made in .venv.",
        )


def _synchronise() -> None:
    run(
        [uv.find(), "pip", "sync", "--python", PYTHON, "--require-hashes", REQUIREMENTS / "dev.txt"],
        otherwise="The packages of requirements/dev.txt could not be installed. Remove .venv, then run again.",
        downloads=True,
    )


def _interpreter(program: Path) -> str:
    """The Python of .python-version: the machine's, or one that uv brings."""
    version = (ROOT / ".python-version").read_text().strip()
    find = [program, "python", "find", "--no-project", "--system", "--no-python-downloads", version]
    found = subprocess.run(find, capture_output=True, text=True, cwd=ROOT, env=environment(), check=False)
    if found.returncode == 0:
        return found.stdout.strip()
    with step(f"Python {version}, which this machine lacks"):
        run(
            [program, "python", "install", version],
            otherwise=f"Python {version} is missing and could not be brought: install it, then run again.",
            downloads=True,
        )
    return version
