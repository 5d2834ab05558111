"""Every text of the interface has its Norwegian."""

from __future__ import annotations

import shutil
import subprocess
import tempfile
from pathlib import Path

from .console import StepError
from .debian import Program, on_path
from .places import PYTHON, ROOT
from .processes import environment

LANGUAGE = "nb"
SOURCES = ("manage.py", "site", "home", "projects", "search", "locale")
XGETTEXT = Program("gettext", "gettext", on_path("xgettext"))


def findings() -> str:
    """The texts of the sources that locale/nb lacks or has only as a guess, each with where it stands."""
    XGETTEXT.provide()
    with tempfile.TemporaryDirectory() as name:
        copy = Path(name)
        for source in SOURCES:
            _copy(ROOT / source, copy / source)
        command = [PYTHON, "manage.py", "makemessages", "--locale", LANGUAGE, "--no-obsolete", "--verbosity", "0"]
        made = subprocess.run(command, cwd=copy, env=environment(), capture_output=True, text=True, check=False)
        if made.returncode:
            raise StepError("The texts of the sources could not be gathered.", made.stderr)
        return "\n".join(_lacking(copy / "locale" / LANGUAGE / "LC_MESSAGES" / "django.po"))


def _copy(source: Path, target: Path) -> None:
    if source.is_dir():
        shutil.copytree(source, target, ignore=shutil.ignore_patterns("__pycache__", "tests", "*.mo"))
    else:
        shutil.copy(source, target)


def _lacking(catalogue: Path) -> list[str]:
    import polib  # from the virtual environment, which is there by now

    entries = polib.pofile(str(catalogue))
    lacking = [entry for entry in entries if not entry.translated() and not entry.obsolete]
    return [f"{', '.join(':'.join(place) for place in entry.occurrences)}: {entry.msgid!r}" for entry in lacking]
