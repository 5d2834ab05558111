import os
import sys
from pathlib import Path

import pytest

from bin.tooling import console, debian, module_sizes, processes, stamps, vulnerabilities


@pytest.fixture
def step(tmp_path: Path) -> tuple[stamps.Step, list[str]]:
    done: list[str] = []
    source = tmp_path / "source"
    source.write_text("one")
    return stamps.Step("A step", tmp_path / "made" / "stamp", (source,), lambda: done.append("done")), done


def test_a_step_is_done_once_for_the_same_source(step: tuple[stamps.Step, list[str]]) -> None:
    work, done = step
    work.carry_out()
    work.carry_out()
    assert done == ["done"]


def test_a_step_is_done_again_when_its_source_changes(step: tuple[stamps.Step, list[str]], tmp_path: Path) -> None:
    work, done = step
    work.carry_out()
    (tmp_path / "source").write_text("two")
    work.carry_out()
    assert done == ["done", "done"]


def test_a_step_that_failed_is_known_as_cut_off_and_done_again(tmp_path: Path) -> None:
    made = tmp_path / "made"
    made.mkdir()

    def fail() -> None:
        raise console.StepError("no")

    failing = stamps.Step("A step", made / "stamp", ("one",), fail)
    with pytest.raises(console.StepError):
        failing.carry_out()
    assert failing.cut_off
    assert not failing.done


def test_a_folder_is_other_when_a_file_in_it_is_renamed(tmp_path: Path) -> None:
    (tmp_path / "a").write_text("text")
    before = stamps.digest([tmp_path])
    (tmp_path / "a").rename(tmp_path / "b")
    assert stamps.digest([tmp_path]) != before


def test_a_tool_that_fails_is_quoted_and_its_reason_given(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _logs_to(tmp_path, monkeypatch)
    with pytest.raises(console.StepError, match="It could not be built") as failed:
        processes.run([sys.executable, "-c", "raise SystemExit('line 3 is wrong')"], otherwise="It could not be built.")
    assert "line 3 is wrong" in failed.value.details


@pytest.mark.parametrize(("downloads", "reason"), [(True, "No network"), (False, "It could not be built")])
def test_only_a_step_that_downloads_blames_the_network(
    downloads: bool, reason: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _logs_to(tmp_path, monkeypatch)
    command = [sys.executable, "-c", "raise SystemExit('Connection refused')"]
    with pytest.raises(console.StepError, match=reason):
        processes.run(command, otherwise="It could not be built.", downloads=downloads)


def test_a_private_certificate_authority_is_passed_on_to_node(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("NODE_EXTRA_CA_CERTS", raising=False)
    monkeypatch.setenv("SSL_CERT_FILE", "/etc/authorities.pem")
    assert processes.environment()["NODE_EXTRA_CA_CERTS"] == "/etc/authorities.pem"


def test_a_program_that_cannot_be_installed_is_asked_for_in_one_line(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    monkeypatch.setenv("PATH", "")
    program = debian.Program("Chromium", "chromium", lambda: None)
    with pytest.raises(console.StepError, match=r"Chromium is needed: install it \(apt install chromium\)"):
        program.provide()


def test_long_modules_and_a_long_median_are_named() -> None:
    found = module_sizes.too_long({Path("a.py"): 251, Path("b.py"): 250, Path("c.py"): 10})
    assert found == ["a.py has 251 lines; 250 is the most.", "The median module has 250 lines; it stays under 60."]
    assert module_sizes.too_long({Path("a.py"): 250, Path("b.py"): 59, Path("c.py"): 10}) == []


def test_a_known_vulnerability_is_told_with_what_mends_it() -> None:
    audit = {
        "dependencies": [
            {"name": "good", "version": "1", "vulns": []},
            {"name": "skipped", "skip_reason": "unknown"},
            {"name": "bad", "version": "2", "vulns": [{"id": "PYSEC-1", "fix_versions": ["2.1"]}]},
        ]
    }
    assert vulnerabilities.vulnerable([audit]) == ["bad 2: PYSEC-1, mended in 2.1"]


def _logs_to(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(processes, "LOGS", folder)
    monkeypatch.setattr(processes, "ROOT", folder)
