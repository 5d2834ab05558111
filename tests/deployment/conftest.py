import fcntl
import os
import pickle
from pathlib import Path

import pytest

from tests.deployment.base_images import environment_of
from tests.deployment.ignored import build_context
from tests.deployment.images import Builder, Image

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="session")
def image(tmp_path_factory: pytest.TempPathFactory) -> Image:
    """The image that the Dockerfile describes, built once however many test processes there are."""
    shared = tmp_path_factory.getbasetemp()
    if "PYTEST_XDIST_WORKER" in os.environ:
        shared = shared.parent
    kept = shared / "image.pickle"
    with (shared / "image.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not kept.exists():
            files = build_context(ROOT)
            builder = Builder(shared / "image", ROOT, files, lambda base: environment_of(base, shared / "base"))
            kept.write_bytes(pickle.dumps(builder.build((ROOT / "Dockerfile").read_text())))
        built: Image = pickle.loads(kept.read_bytes())  # noqa: S301  # written by this very test run
    return built
