from pathlib import Path

import pytest

from tests.deployment.base_images import environment_of
from tests.deployment.ignored import build_context
from tests.deployment.images import Builder, Image
from tests.deployment.places import ROOT


@pytest.fixture(scope="session")
def image(tmp_path_factory: pytest.TempPathFactory) -> Image:
    """The image that the Dockerfile describes. Tests that use it are of one group, so that it is built once."""
    folder: Path = tmp_path_factory.mktemp("images")
    builder = Builder(folder / "image", ROOT, build_context(ROOT), lambda base: environment_of(base, folder / "base"))
    return builder.build((ROOT / "Dockerfile").read_text())
