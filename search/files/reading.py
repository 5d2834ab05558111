"""Reading a file in a process of its own, which cannot harm or hold up the worker."""

import json
import os
import signal
import subprocess
import sys
from dataclasses import asdict
from pathlib import Path

from search.files.extraction import Extraction
from search.files.kinds import Kind
from search.files.limits import LIMITS, Limits
from search.files.problem import Problem

ROOT = Path(__file__).resolve().parents[2]
# What Python may need to start. Above all not the site's secrets.
PASSED_ON = ("PATH", "LD_LIBRARY_PATH")
# Somebody ends the site: the file is not to blame.
STOPPED = {signal.SIGTERM, signal.SIGINT, signal.SIGHUP}
# PDFium aborts, and the system kills, where memory runs out; the limit of processor time sends its own signal.
KILLED_FOR: dict[int, Problem] = {
    signal.SIGABRT: Problem.TOO_LARGE,
    signal.SIGKILL: Problem.TOO_LARGE,
    signal.SIGXCPU: Problem.TOO_SLOW,
}


class ReadingError(Exception):
    """The process that reads files does not work, or was stopped; this says nothing about the file."""


def read(path: Path, kind: Kind, *, limits: Limits = LIMITS) -> Extraction:
    """What the file says, within the limits; raises ``ReadingError``."""
    command: list[str | Path] = [sys.executable, "-m", "search.files", path, kind, json.dumps(asdict(limits))]
    try:
        done = subprocess.run(  # noqa: S603  # this project's own command
            command,
            cwd=ROOT,
            env={name: os.environ[name] for name in PASSED_ON if name in os.environ},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=limits.seconds,
            check=False,
            process_group=0,  # Ctrl-C is for the worker
        )
    except subprocess.TimeoutExpired:
        return Extraction(problem=Problem.TOO_SLOW)
    if done.returncode < 0 and -done.returncode not in STOPPED:
        return Extraction(problem=KILLED_FOR.get(-done.returncode, Problem.DAMAGED))
    if done.returncode:
        raise ReadingError(f"Ended with status {done.returncode}: {done.stderr.decode(errors='replace')[-500:]}")
    answer = json.loads(done.stdout)
    return Extraction(answer["text"], answer["problem"] and Problem(answer["problem"]), answer["error"])
