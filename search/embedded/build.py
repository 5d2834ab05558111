"""What is made once, and kept until a source, an artifact or the Java changes."""

import hashlib
import shutil
import subprocess
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from search.embedded import artifacts
from search.embedded.errors import EmbeddedError
from search.embedded.java import Java, java_environment
from search.embedded.locks import exclusive
from search.embedded.process import launched

SOURCES = Path(__file__).with_name("java")
FOLDER = Path(__file__).parents[2] / "var" / "elasticsearch"
COMPILER = "org.eclipse.jdt.internal.compiler.batch.Main"
COMPILER_OPTIONS = ("-21", "-encoding", "UTF-8", "-nowarn", "-proc:none")
BUILD_SECONDS = 900


@dataclass(frozen=True)
class Build:
    """What a node is started from.

    Attributes:
        java: the runtime it was built for.
        classpath: the jars, as ``java -cp`` takes them.
        archive: the classes that the node loads, laid out for a quick start; None if this Java cannot use one.
    """

    java: Java
    classpath: str
    archive: Path | None

    @property
    def flags(self) -> list[str]:
        """Flags of the Java virtual machine that go with it."""
        return [f"-XX:SharedArchiveFile={self.archive}"] if self.archive else []


def build(java: Java, *, progress: Callable[[str], None], folder: Path = FOLDER) -> Build:
    """Fetch, compile and pack what is not there yet. Builds at the same time wait for each other.

    Raises:
        EmbeddedError: an artifact cannot be had or is not what the lock says, or another build does not end.
    """
    with exclusive(
        folder / "build.lock",
        wait=BUILD_SECONDS,
        waiting=lambda: progress("Waiting for another build of the embedded Elasticsearch"),
        otherwise="Another build of the embedded Elasticsearch does not end: stop it, and run again.",
    ) as lock:
        jars = artifacts.provide(artifacts.locked_artifacts(), folder / "jars", progress)
        target = folder / "builds" / _java_digest(java) / _source_digest()
        if not target.exists():
            progress("Compiling the embedded Elasticsearch")
            shutil.rmtree(target.parent, ignore_errors=True)  # what stopped half-way, and what an older source made
            unfinished = target.with_suffix(".unfinished")
            _compile(java, jars, unfinished, lock)
            unfinished.rename(target)
        classpath = ":".join(str(jar.resolve()) for jar in (*jars, target / "embedded.jar"))
        archive = target / "classes.jsa" if java.shares_classes else None
        if archive and not archive.exists():
            progress("Recording its classes, for a quick start")
            _record(java, classpath, archive, lock)
    return Build(java, classpath, archive)


def _java_digest(java: Java) -> str:
    return hashlib.sha256(f"{java.executable.resolve()}\n{java.description}".encode()).hexdigest()[:16]


def _source_digest() -> str:
    files = (artifacts.LOCK, *sorted(path for path in SOURCES.rglob("*") if path.is_file()))
    named = "".join(f"{path.relative_to(SOURCES.parent)} {artifacts.sha256(path)}\n" for path in files)
    return hashlib.sha256(named.encode()).hexdigest()[:16]


# Both give the lock to the process they start: if this one is killed, no other build begins before that has ended.


def _compile(java: Java, jars: list[Path], target: Path, lock: int) -> None:
    classes = target / "classes"
    command: list[str | Path] = [
        java.executable,
        "-cp",
        ":".join(map(str, jars)),
        COMPILER,
        *COMPILER_OPTIONS,
        "-d",
        classes,
        SOURCES,
    ]
    compiled = subprocess.run(  # noqa: S603  # no word of it comes from outside
        command, env=java_environment(), capture_output=True, text=True, check=False, pass_fds=[lock]
    )
    if compiled.returncode:
        raise EmbeddedError(f"The Java sources do not compile: {' '.join(compiled.stderr.split())}")
    shutil.copy(SOURCES / "log4j2.properties", classes)
    packed = shutil.make_archive(str(target / "embedded"), "zip", classes)
    Path(packed).rename(target / "embedded.jar")
    shutil.rmtree(classes)


def _record(java: Java, classpath: str, archive: Path, lock: int) -> None:
    recorded = archive.with_suffix(".unfinished")
    recorded.unlink(missing_ok=True)
    home = archive.with_name("recording")  # beside it, so that its log is there to read if the node does not start
    shutil.rmtree(home, ignore_errors=True)
    flags = [f"-XX:ArchiveClassesAtExit={recorded}"]
    with launched(java.executable, classpath, home=home, port=0, heap="512m", flags=flags, keep=[lock]):
        pass
    shutil.rmtree(home)
    if recorded.exists():
        recorded.rename(archive)
