"""The front end's packages and its bundle, made with the machine's node or, where it has none, PyPI's."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from pathlib import Path

from .places import ROOT, VENV
from .processes import environment, run
from .stamps import Step

OLDEST_NODE = 20
PACKAGES = (ROOT / "package.json", ROOT / "package-lock.json")
MADE = ROOT / "static" / "dist"


def install() -> None:
    """`npm ci` and `npm run build`, each when what it reads has changed."""
    Step("Packages of the front end", ROOT / "node_modules" / ".installed", PACKAGES, _packages).carry_out()
    Step("Style sheet and scripts", MADE / ".built", (*PACKAGES, *_sources()), _bundle).carry_out()


def _sources() -> list[Path]:
    """The style sheets, scripts and pictures, and the build's own settings (*.config.*)."""
    static = [path for path in (ROOT / "static").iterdir() if path != MADE]
    return sorted([*static, *ROOT.glob("*.config.*")])


def _packages() -> None:
    npm = ["npm", "ci", "--no-audit", "--no-fund", "--ignore-scripts"]
    failed = "The packages of package-lock.json could not be installed. Remove node_modules, then run again."
    run(npm, otherwise=failed, downloads=True, PATH=_path())


def _bundle() -> None:
    failed = "The style sheet could not be built. Where a package is missing, remove node_modules, then run again."
    run(["npm", "run", "build"], otherwise=failed, PATH=_path())


def _path() -> str:
    """The search path for programs, with the virtual environment's node first unless the machine's will do."""
    path = environment().get("PATH", os.defpath)
    return path if _machine_has_node() else f"{VENV / 'bin'}{os.pathsep}{path}"


def _machine_has_node() -> bool:
    node = shutil.which("node")
    if node is None or shutil.which("npm") is None:
        return False
    said = subprocess.run([node, "--version"], capture_output=True, text=True, check=False).stdout
    version = re.match(r"v(\d+)", said)
    return version is not None and int(version[1]) >= OLDEST_NODE
