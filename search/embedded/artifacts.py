"""The jars the node is made of: fetched from the Maven repository, and hashed before every use."""

import hashlib
import shutil
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from search.embedded.errors import EmbeddedError
from search.embedded.repository import download

LOCK = Path(__file__).with_name("artifacts.lock")


@dataclass(frozen=True)
class Artifact:
    """A jar.

    Attributes:
        coordinate: Maven's name of it, ``group:artifact:version``.
        sha256: the SHA-256 of the file, in hexadecimal digits.
    """

    coordinate: str
    sha256: str

    @property
    def filename(self) -> str:
        """Its name in a folder of jars."""
        _, name, version = self.coordinate.split(":")
        return f"{name}-{version}.jar"

    def is_in(self, file: Path) -> bool:
        """Whether the file is there and is this very artifact."""
        return file.exists() and sha256(file) == self.sha256


def sha256(file: Path) -> str:
    """The SHA-256 of a file, in hexadecimal digits."""
    with file.open("rb") as opened:
        return hashlib.file_digest(opened, "sha256").hexdigest()


def locked_artifacts(lock: Path = LOCK) -> list[Artifact]:
    """What a lock file names: one ``coordinate sha256`` a line."""
    return [Artifact(*line.split()) for line in lock.read_text().splitlines()]


def provide(artifacts: Iterable[Artifact], folder: Path, progress: Callable[[str], None]) -> list[Path]:
    """The artifacts' files in the folder, each one hashed just now; what is missing or altered is fetched.

    Raises:
        EmbeddedError: the repository cannot be reached, or a file from it is not what the lock says.
    """
    wanted = {artifact: folder / artifact.filename for artifact in artifacts}
    missing = [artifact for artifact, file in wanted.items() if not artifact.is_in(file)]
    if missing:
        progress(f"Fetching {len(missing)} jars of Elasticsearch and the Eclipse compiler")
        scratch = folder / "unfinished"
        shutil.rmtree(scratch, ignore_errors=True)  # what stopped half-way
        scratch.mkdir(parents=True)
        with ThreadPoolExecutor(max_workers=6) as pool:
            fetched = pool.map(lambda artifact: _fetch(artifact, scratch, wanted[artifact]), missing)
            for count, file in enumerate(fetched, start=1):
                progress(f"Fetched {file.name} ({count} of {len(missing)})")
        shutil.rmtree(scratch)
    return list(wanted.values())


def _fetch(artifact: Artifact, scratch: Path, target: Path) -> Path:
    fetched = download(artifact.coordinate, scratch / artifact.sha256)
    if not artifact.is_in(fetched):
        raise EmbeddedError(
            f"{artifact.coordinate} has SHA-256 {sha256(fetched)}, not the {artifact.sha256} of the lock: "
            "do not use it, and find out what altered it."
        )
    return fetched.replace(target)
