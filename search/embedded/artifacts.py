"""The jars the node is made of: fetched from the Maven repository, and hashed before every use."""

import hashlib
import os
import tempfile
import time
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from search.embedded.errors import EmbeddedError

LOCK = Path(__file__).with_name("artifacts.lock")
ATTEMPTS = 3


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
        folder.mkdir(parents=True, exist_ok=True)
        with ThreadPoolExecutor(max_workers=6) as pool:
            for count, artifact in enumerate(pool.map(lambda each: _fetch(each, wanted[each]), missing), start=1):
                progress(f"Fetched {artifact.filename} ({count} of {len(missing)})")
    return list(wanted.values())


def _fetch(artifact: Artifact, target: Path) -> Artifact:
    with tempfile.TemporaryDirectory(dir=target.parent, prefix=".fetching-") as scratch:
        fetched = _download(artifact.coordinate, Path(scratch))
        if not artifact.is_in(fetched):
            raise EmbeddedError(
                f"{artifact.coordinate} has SHA-256 {sha256(fetched)}, not the {artifact.sha256} of the lock: "
                "do not use it, and find out what altered it."
            )
        fetched.replace(target)
    return artifact


def _download(coordinate: str, repository_cache: Path) -> Path:
    # Imported where it is needed: jgo takes half a second to import, and a node that is built needs none of it.
    import requests
    from jgo.config import GlobalSettings
    from jgo.maven import MavenContext

    # requests knows other names for a private certificate authority than OpenSSL and Python do.
    if (authorities := os.environ.get("SSL_CERT_FILE")) and "CURL_CA_BUNDLE" not in os.environ:
        os.environ.setdefault("REQUESTS_CA_BUNDLE", authorities)
    # Repositories in jgo's configuration file are mirrors: they stand in for the public one.
    repositories = GlobalSettings.load().repositories or None
    for attempt in range(1, ATTEMPTS + 1):
        context = MavenContext(repo_cache=repository_cache / str(attempt), remote_repos=repositories, timeout=60)
        try:
            return context.create_dependency(coordinate).artifact.resolve()
        except requests.RequestException as error:
            if attempt == ATTEMPTS:
                raise EmbeddedError(
                    f"Cannot fetch {coordinate} ({type(error).__name__}): check the network and the proxy and "
                    "certificate settings (HTTPS_PROXY, REQUESTS_CA_BUNDLE), and run again."
                ) from error
            time.sleep(attempt)
        except RuntimeError as error:
            raise EmbeddedError(f"The Maven repository does not have {coordinate}: check its address.") from error
    raise AssertionError("unreachable: the last attempt returns or raises")
