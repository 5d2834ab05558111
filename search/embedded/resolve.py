"""Write ``artifacts.lock`` anew, for a change of version: ``python -m search.embedded.resolve``."""

import tempfile
from pathlib import Path

from jgo.config import GlobalSettings
from jgo.maven import MavenContext

from search.embedded.artifacts import LOCK, sha256

ROOTS = (
    "org.elasticsearch:elasticsearch:9.5.3",
    "org.elasticsearch.plugin:transport-netty4:9.5.3",
    # The Eclipse compiler: needs a Java runtime, not a development kit.
    "org.eclipse.jdt:ecj:3.40.0",
)


def resolve(roots: tuple[str, ...]) -> str:
    """The text of a lock: the artifacts and all they depend on, with their hashes as the repository has them now."""
    with tempfile.TemporaryDirectory() as scratch:
        repositories = GlobalSettings.load().repositories or None
        context = MavenContext(repo_cache=Path(scratch), remote_repos=repositories, timeout=60)
        direct, indirect = context.resolver.resolve([context.create_dependency(root) for root in roots])
        artifacts = [dependency.artifact for dependency in (*direct, *indirect)]
        lines = {f"{a.groupId}:{a.artifactId}:{a.version} {sha256(a.resolve())}\n" for a in artifacts}
    return "".join(sorted(lines))


if __name__ == "__main__":
    LOCK.write_text(resolve(ROOTS))
