"""Elasticsearch for the tests: the one ``ELASTICSEARCH_URL`` names, else one embedded node for the whole run."""

import os
import tempfile
from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path
from typing import Protocol

import pytest

from search.embedded.errors import EmbeddedError
from search.embedded.node import running_node


class Worker(Protocol):
    """What is used here of pytest-xdist's WorkerController, which has no types."""

    config: pytest.Config
    workerinput: dict[str, object]


STARTED = pytest.StashKey[tuple[str, str]]()
"""Its address, or else why there is none."""


@pytest.fixture(scope="session")
def elasticsearch_url(request: pytest.FixtureRequest) -> str:
    """The address of an Elasticsearch that all tests of the run share: they give their indices names of their own."""
    told = getattr(request.config, "workerinput", {})  # by pytest-xdist's controller, if this is one of its workers
    url, failure = told["elasticsearch"] if told else _started(request.config)
    if failure:
        pytest.fail(failure, pytrace=False)
    return str(url)


@pytest.hookimpl(optionalhook=True)
def pytest_configure_node(node: Worker) -> None:
    """Start it in pytest-xdist's controller, which outlives the workers, and tell each worker."""
    node.workerinput["elasticsearch"] = _started(node.config)


def _started(config: pytest.Config) -> tuple[str, str]:
    if STARTED not in config.stash:
        given = os.environ.get("ELASTICSEARCH_URL")
        config.stash[STARTED] = (given, "") if given else _start(config)
    return config.stash[STARTED]


def _start(config: pytest.Config) -> tuple[str, str]:
    running = ExitStack()
    config.add_cleanup(running.close)
    home = Path(running.enter_context(tempfile.TemporaryDirectory(prefix="elasticsearch-")))
    try:
        return running.enter_context(running_node(home=home, progress=_teller(config))).url, ""
    except EmbeddedError as error:
        return "", str(error)


def _teller(config: pytest.Config) -> Callable[[str], None]:
    capture = config.pluginmanager.get_plugin("capturemanager")
    terminal = config.pluginmanager.get_plugin("terminalreporter")

    def tell(line: str) -> None:
        if terminal and capture:
            with capture.global_and_fixture_disabled():
                terminal.write_line(line)

    return tell
