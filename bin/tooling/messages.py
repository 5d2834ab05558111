"""The interface's translations, compiled for gettext without its tools."""

from __future__ import annotations

from .places import PYTHON, ROOT
from .processes import run
from .stamps import Step

COMPILER = ROOT / "site" / "operations" / "messages.py"


def install() -> None:
    """Makes a .mo file of each .po file under locale/."""
    sources = sorted((ROOT / "locale").rglob("*.po"))
    Step("Translations of the interface", ROOT / ".cache" / "messages", (COMPILER, *sources), _compile).carry_out()


def _compile() -> None:
    run([PYTHON, COMPILER], otherwise="A translation file under locale/ has an error.")
