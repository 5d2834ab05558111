"""Node, the machine's or, where it has none, that of the virtual environment."""

import shutil
import sys
from pathlib import Path


def find_node() -> str:
    """Its path; fails where there is none, since ``make test`` installs one."""
    found = shutil.which("node") or shutil.which("node", path=Path(sys.executable).parent)
    assert found, "There is no node. Run make test, which installs it."
    return found
