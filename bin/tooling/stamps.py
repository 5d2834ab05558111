"""A step is done again only if what it is made from has changed, what it makes is gone, or it was cut off."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

from .console import step
from .places import ROOT

UNFINISHED = "unfinished"


def digest(inputs: Iterable[Path | str]) -> str:
    """SHA-256 of texts, files, folders with all they hold, and the repository's place, which tools write down."""
    total = hashlib.sha256(str(ROOT).encode())
    for item in inputs:
        for part in _parts(item):
            total.update(json.dumps(str(part)).encode())
            if isinstance(part, Path):
                total.update(hashlib.sha256(part.read_bytes()).digest())
    return total.hexdigest()


def _parts(item: Path | str) -> list[Path | str]:
    if isinstance(item, Path) and item.is_dir():
        return sorted(path for path in item.rglob("*") if path.is_file() and "__pycache__" not in path.parts)
    return [item]


@dataclass(frozen=True)
class Step:
    """One step of an installation.

    `stamp` is the file that says what the step was last done from. It stands within what the step makes, so that it
    goes when that goes.
    """

    title: str
    stamp: Path
    inputs: tuple[Path | str, ...]
    action: Callable[[], None]

    @property
    def found(self) -> str:
        return self.stamp.read_text() if self.stamp.exists() else ""

    @property
    def done(self) -> bool:
        return self.found == digest(self.inputs)

    @property
    def cut_off(self) -> bool:
        """An earlier run began the step and did not end it."""
        return self.found == UNFINISHED

    def carry_out(self) -> None:
        """Does the step, unless it is done already."""
        if self.done:
            return
        with step(self.title):
            if self.stamp.parent.is_dir():
                self.stamp.write_text(UNFINISHED)
            self.action()
            self.stamp.parent.mkdir(parents=True, exist_ok=True)
            self.stamp.write_text(digest(self.inputs))
