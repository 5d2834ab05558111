"""Write ``artifacts.lock`` anew, for a change of version: ``python -m search.embedded.resolve``."""

import tempfile
from pathlib import Path

from search.embedded.artifacts import LOCK, sha256
from search.embedded.repository import repository

ROOTS = (
    "org.elasticsearch:elasticsearch:9.5.3",
    "org.elasticsearch.plugin:transport-netty4:9.5.3",
    # The Eclipse compiler: needs a Java runtime, not a development kit.
    "org.eclipse.jdt:ecj:3.40.0",
)


def resolved(roots: tuple[str, ...] = ROOTS) -> str:
    """The text of a lock: the artifacts and all they depend on, with their hashes as the repository has them now."""
    with tempfile.TemporaryDirectory() as scratch:
        maven = repository(Path(scratch))
        direct, indirect = maven.resolver.resolve([maven.create_dependency(root) for root in roots])
        artifacts = [dependency.artifact for dependency in (*direct, *indirect)]
        lines = {f"{a.groupId}:{a.artifactId}:{a.version} {sha256(a.resolve())}\n" for a in artifacts}
    return "".join(sorted(lines))


if __name__ == "__main__":
    LOCK.write_text(resolved())
