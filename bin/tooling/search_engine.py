"""The embedded Elasticsearch, put together once from its own artifacts."""

from __future__ import annotations

from .console import CannotGoOn
from .places import PYTHON, ROOT
from .processes import run
from .stamps import Step

SOURCES = ROOT / "search" / "embedded"


def install(*, needed: bool) -> None:
    """Builds it. Where it cannot be built and is not needed, says so in a line: the site then searches its database."""
    try:
        Step("Embedded Elasticsearch", ROOT / ".cache" / "embedded", (SOURCES,), _build).carry_out()
    except CannotGoOn as reason:
        if needed:
            raise
        print(f"The embedded Elasticsearch was not built, so search will answer from the database. {reason}")


def _build() -> None:
    build = [PYTHON, "-m", "search.embedded", "--build"]
    run(build, otherwise="The embedded Elasticsearch could not be built.", downloads=True)
