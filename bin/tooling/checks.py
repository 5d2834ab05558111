"""What is checked of the code before it is run."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from . import module_sizes, untranslated, vulnerabilities
from .places import ROOT, VENV
from .processes import environment

DEPLOYED = {
    "DJANGO_SETTINGS_MODULE": "config.settings.production",
    "SECRET_KEY": "a-key-for-the-check-of-the-settings-alone-0123456789-abcdefghij",
    "ALLOWED_HOSTS": "example.org",
    "BASE_URL": "https://example.org",
}


PYTHON_SOURCES = ("site", "home", "projects", "search", "tests", "manage.py", "gunicorn.conf.py")


@dataclass(frozen=True)
class Check:
    """A check, and what it finds wrong: lines to be shown; none if all is well."""

    name: str
    findings: Callable[[], str]


def templates() -> list[Path]:
    folders = ("site", "home", "projects", "search")
    return sorted(path for folder in folders for path in (ROOT / folder).rglob("*.html"))


def all_checks() -> Iterator[Check]:
    """In the order in which they are quickest to tell something."""
    manage = [VENV / "bin" / "python", "manage.py"]
    yield Check("Lint (ruff)", partial(output_if_wrong, ["ruff", "check", "."]))
    yield Check("Format (ruff)", partial(output_if_wrong, ["ruff", "format", "--check", "."]))
    yield Check("Format of templates (djade)", partial(output_if_wrong, ["djade", "--check", *templates()]))
    yield Check("Lint of templates (djlint)", partial(output_if_wrong, ["djlint", "--lint", "--quiet", *templates()]))
    yield Check("Sizes of modules", module_sizes.findings)
    yield Check("Direction of imports", partial(output_if_wrong, ["lint-imports"], PYTHONPATH="site"))
    yield Check("Migrations", partial(output_if_wrong, [*manage, "makemigrations", "--check", "--dry-run"]))
    deploy = [*manage, "check", "--deploy", "--fail-level", "WARNING"]
    yield Check("Settings of production", partial(output_if_wrong, deploy, **DEPLOYED))
    yield Check("Untranslated texts", untranslated.findings)
    yield Check("Types (mypy)", partial(output_if_wrong, ["mypy", *PYTHON_SOURCES]))
    yield Check("Known vulnerabilities (pip-audit)", vulnerabilities.findings)


def output_if_wrong(command: Sequence[str | Path], **variables: str) -> str:
    """What a program of the virtual environment printed, if it ended with a status other than 0."""
    path = f"{VENV / 'bin'}{os.pathsep}{os.environ.get('PATH', os.defpath)}"
    done = subprocess.run(
        [str(part) for part in command],
        cwd=ROOT,
        env={**environment(), "PATH": path, **variables},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )
    return done.stdout.strip() or f"status {done.returncode}" if done.returncode else ""
