"""Modules stay small: none over 250 lines, and half of them under 60."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from statistics import median

from .places import ROOT

FOLDERS = ("site", "home", "projects", "search", "bin", "tests")
LONGEST = 250
MEDIAN_BELOW = 60


def findings() -> str:
    """The modules that are too long, and a median that is."""
    return "\n".join(too_long(sizes(ROOT)))


def sizes(root: Path) -> dict[Path, int]:
    """The lines of each module that holds any; migrations, which Django writes, are left out."""
    modules = (path for folder in FOLDERS for path in (root / folder).rglob("*.py") if "migrations" not in path.parts)
    counted = {path.relative_to(root): len(path.read_text().splitlines()) for path in modules}
    return {path: lines for path, lines in counted.items() if lines}


def too_long(lines: Mapping[Path, int]) -> list[str]:
    """One sentence for each rule that is broken."""
    found = [f"{path} has {count} lines; {LONGEST} is the most." for path, count in lines.items() if count > LONGEST]
    middle = median(lines.values())
    if middle >= MEDIAN_BELOW:
        found.append(f"The median module has {middle:g} lines; it stays under {MEDIAN_BELOW}.")
    return found
