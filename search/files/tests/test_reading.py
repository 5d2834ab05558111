"""A file is read in a process that has little, and can be killed."""

import os
import sys
from pathlib import Path

import pytest

from search.files.extraction import Extraction
from search.files.kinds import Kind
from search.files.limits import LIMITS, MEBIBYTE, Limits
from search.files.problem import Problem
from search.files.reading import ReadingError, read
from search.files.tests import made


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A page that unpacks to a thousand times its size."""
    path = tmp_path / "fil"
    path.write_bytes(made.pdf_that_unpacks_to(40 * MEBIBYTE))
    return path


@pytest.fixture
def python(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A program in Python's place, to be written."""
    path = tmp_path / "python"
    monkeypatch.setattr(sys, "executable", str(path))
    return path


def writes(program: Path, commands: str) -> None:
    program.write_text(f"#!/bin/sh\n{commands}\n")
    program.chmod(0o755)


def test_what_the_process_read_comes_back(tmp_path: Path) -> None:
    path = tmp_path / "fil"
    path.write_bytes(made.pdf(["Overvann på Ås"]))
    assert read(path, Kind.PDF) == Extraction("Overvann på Ås")
    assert read(path, Kind.WORD) == Extraction(problem=Problem.MISNAMED)


def test_a_file_that_takes_too_long_is_given_up(file: Path) -> None:
    assert read(file, Kind.PDF, limits=Limits(seconds=0.01)).problem == Problem.TOO_SLOW


def test_a_file_that_takes_too_much_memory_is_too_large(file: Path) -> None:
    assert read(file, Kind.PDF, limits=Limits(memory=120 * MEBIBYTE)).problem == Problem.TOO_LARGE


@pytest.mark.parametrize(
    ("signal", "problem"),
    [
        ("XCPU", Problem.TOO_SLOW),
        ("KILL", Problem.TOO_LARGE),
        ("ABRT", Problem.TOO_LARGE),
        ("SEGV", Problem.DAMAGED),
        ("ILL", Problem.DAMAGED),
    ],
)
def test_what_kills_the_process_says_what_is_wrong(python: Path, signal: str, problem: Problem) -> None:
    writes(python, f"kill -{signal} $$")
    assert read(python, Kind.PDF).problem == problem


@pytest.mark.parametrize("commands", ["kill -TERM $$", "exit 1"])
def test_what_is_not_the_files_fault_says_nothing_about_it(python: Path, commands: str) -> None:
    writes(python, commands)
    with pytest.raises(ReadingError):
        read(python, Kind.PDF)


def test_the_process_knows_none_of_the_sites_secrets(python: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SECRET_KEY", "hysj")
    writes(python, "env >&2; exit 1")
    with pytest.raises(ReadingError) as told:
        read(python, Kind.PDF)
    assert f"PATH={os.environ['PATH']}"[-400:] in str(told.value)
    assert "hysj" not in str(told.value)


def test_a_file_may_ask_for_less_than_the_worker_is_alive_without() -> None:
    assert LIMITS.seconds < 120
    assert LIMITS.xml < LIMITS.unpacked < LIMITS.memory
