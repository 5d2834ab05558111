"""uv, which installs Python packages: the machine's, or one in a private virtual environment."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

from .console import StepError
from .places import CACHE, REQUIREMENTS
from .processes import run
from .stamps import Step

OLDEST = (0, 8)
PRIVATE = CACHE / "uv"


def find() -> Path:
    """The machine's uv if it is new enough, else the pinned one, installed into .cache/uv first."""
    machine = shutil.which("uv")
    if machine and _version(machine) >= OLDEST:
        return Path(machine)
    requirements = REQUIREMENTS / "uv.txt"
    Step("uv, which installs Python packages", PRIVATE / "installed", (requirements,), _install).carry_out()
    return PRIVATE / "bin" / "uv"


def _version(program: str) -> tuple[int, ...]:
    said = subprocess.run([program, "--version"], capture_output=True, text=True, check=False).stdout
    found = re.search(r"(\d+)\.(\d+)", said)
    return tuple(map(int, found.groups())) if found else ()


def _install() -> None:
    if find_spec("ensurepip") is None:
        raise StepError(
            f"{sys.executable} cannot make virtual environments, and uv is missing: "
            "apt install python3-venv (or install uv), then run again."
        )
    failed = "uv could not be installed: install it by hand, then run again."
    run([sys.executable, "-m", "venv", "--clear", PRIVATE], otherwise=failed)
    pip = [PRIVATE / "bin" / "python", "-m", "pip", "install", "--disable-pip-version-check"]
    run(
        [*pip, "--only-binary", ":all:", "--require-hashes", "-r", REQUIREMENTS / "uv.txt"],
        otherwise=failed,
        downloads=True,
    )
