"""The lists of words by which the search takes compounds apart, made of the dictionaries among the node packages."""

from __future__ import annotations

from .places import PYTHON, ROOT
from .processes import run
from .stamps import Step

SOURCES = ROOT / "search" / "compounds"
MADE = SOURCES / "lists"
PACKAGES = ROOT / "node_modules"


def install() -> None:
    """Makes them when a dictionary or what reads it has changed."""
    dictionaries = sorted(PACKAGES.glob("dictionary-n?/package.json"))
    sources = sorted([*SOURCES.glob("*.py"), *SOURCES.glob("exceptions/*")])
    Step("Word lists of Norwegian", MADE / ".made", (*dictionaries, *sources), _make).carry_out()


def _make() -> None:
    make = [PYTHON, "-m", "search.compounds", PACKAGES]
    run(make, otherwise="The word lists could not be made of the dictionaries in node_modules/.")
