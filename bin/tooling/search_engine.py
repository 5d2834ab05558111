"""The embedded Elasticsearch, put together once from its own artifacts."""

from __future__ import annotations

from .places import PYTHON, ROOT
from .processes import run
from .stamps import Step

SOURCES = ROOT / "search" / "embedded"
MADE = ROOT / "var" / "elasticsearch"


def install() -> None:
    """Builds it. Where nobody asks for it beforehand, it builds itself when it is first started."""
    Step("Embedded Elasticsearch", MADE / "installed", (SOURCES,), _build).carry_out()


def _build() -> None:
    build = [PYTHON, "-m", "search.embedded", "--build"]
    run(build, otherwise="The embedded Elasticsearch could not be built.", downloads=True)
