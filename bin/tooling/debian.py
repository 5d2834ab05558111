"""Programs that come from Debian's packages: found, or installed where this user may, or asked for in one line."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from .console import StepError, step
from .processes import run


@dataclass(frozen=True)
class Program:
    """A program, the Debian package it comes in, and how it is found: a path, or None."""

    name: str
    package: str
    find: Callable[[], Path | None]

    def provide(self) -> Path:
        """Its path, after installing the package if it is missing."""
        if found := self.find():
            return found
        ask = f"{self.name} is needed: install it (apt install {self.package}), then run again."
        prefix = _privileges()
        if prefix is None or shutil.which("apt-get") is None:
            raise StepError(ask)
        with step(f"{self.name}, from Debian's package {self.package}"):
            apt = [*prefix, "apt-get", "--quiet"]
            quietly = {"DEBIAN_FRONTEND": "noninteractive"}
            run([*apt, "update"], otherwise=ask, downloads=True, **quietly)
            install = [*apt, "install", "--yes", "--no-install-recommends", self.package]
            run(install, otherwise=ask, downloads=True, **quietly)
        if found := self.find():
            return found
        raise StepError(ask)


def on_path(*names: str) -> Callable[[], Path | None]:
    """A way to find a program by any of its names."""

    def find() -> Path | None:
        return next((Path(found) for name in names if (found := shutil.which(name))), None)

    return find


def _privileges() -> list[str] | None:
    """What makes a command run as root: nothing more, sudo without a question, or None where neither is to be had."""
    if os.geteuid() == 0:
        return []
    if (
        shutil.which("sudo")
        and subprocess.run(["sudo", "-n", "true"], capture_output=True, check=False).returncode == 0
    ):
        return ["sudo", "-n"]
    return None
