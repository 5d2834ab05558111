"""The Maven repository: the public one, or the mirrors that jgo's configuration file names in its stead."""

import os
import time
from pathlib import Path
from typing import TYPE_CHECKING

from search.embedded.errors import EmbeddedError

if TYPE_CHECKING:
    from jgo.maven import MavenContext

ATTEMPTS = 3
TIMEOUT_SECONDS = 60


def repository(cache: Path) -> "MavenContext":
    """The repository, with a folder for what is read from it."""
    # Imported when called: jgo takes half a second to import, and a node that is built needs none of it.
    from jgo.config import GlobalSettings
    from jgo.maven import MavenContext

    # jgo reads with requests, which knows a private certificate authority by another name than OpenSSL and Python do.
    if (authorities := os.environ.get("SSL_CERT_FILE")) and "CURL_CA_BUNDLE" not in os.environ:
        os.environ.setdefault("REQUESTS_CA_BUNDLE", authorities)
    mirrors = GlobalSettings.load().repositories
    return MavenContext(repo_cache=cache, remote_repos=mirrors or None, timeout=TIMEOUT_SECONDS)


def download(coordinate: str, folder: Path) -> Path:
    """The jar of a ``group:artifact:version``, put somewhere in the folder; its content is unchecked.

    Raises:
        EmbeddedError: the repository cannot be reached, or does not give it.
    """
    failure: OSError | None = None
    for attempt in range(1, ATTEMPTS + 1):
        time.sleep(attempt - 1)
        try:
            # A folder for each attempt: jgo takes what another left half-way for the whole.
            return repository(folder / str(attempt)).create_dependency(coordinate).artifact.resolve()
        except OSError as error:  # requests' exceptions are among them
            failure = error
        except RuntimeError as error:
            raise EmbeddedError(
                f"The Maven repository does not give {coordinate}: check its address in jgo's settings, or try again."
            ) from error
    reason = (failure and failure.strerror) or type(failure).__name__
    raise EmbeddedError(
        f"Cannot fetch {coordinate} ({reason}): check the network, the proxy and the certificates "
        "(HTTPS_PROXY, REQUESTS_CA_BUNDLE), and run again."
    ) from failure
