"""The process that reads one file: ``python -m search.files PATH KIND LIMITS``.

It writes what it extracted to standard output as JSON, and may be killed at any time.
"""

import contextlib
import json
import math
import os
import resource
import sys
from dataclasses import asdict
from pathlib import Path

from search.files.extraction import extract
from search.files.kinds import Kind
from search.files.limits import MEBIBYTE, Limits

# Linux kills the process with the highest score first when the machine is out of memory (proc_pid_oom_score_adj(5)).
OUT_OF_MEMORY = Path("/proc/self/oom_score_adj")

# More than Python writes of each module that it compiles.
WRITTEN = MEBIBYTE


def main(path: str, kind: str, limits: str) -> None:
    """Read the file and answer."""
    allowed = Limits(**json.loads(limits))
    _restrict(allowed)
    answer = json.dumps(asdict(extract(Path(path), Kind(kind), allowed)), ensure_ascii=False)
    with os.fdopen(sys.stdout.fileno(), "wb") as out:
        out.write(answer.encode(errors="ignore"))  # half a pair of surrogates is no character
    os._exit(0)  # without tidying up, which a library that ran out of memory may not survive


def _restrict(limits: Limits) -> None:
    """Take from this process what it does not need; its processor time ends it should nobody be left to."""
    with contextlib.suppress(OSError):
        OUT_OF_MEMORY.write_text("1000")
    seconds = math.ceil(limits.seconds)
    wanted = {
        resource.RLIMIT_AS: limits.memory,
        resource.RLIMIT_CPU: seconds,
        resource.RLIMIT_CORE: 0,
        resource.RLIMIT_FSIZE: WRITTEN,
    }
    for kind, most in wanted.items():
        _, hard = resource.getrlimit(kind)
        most = most if hard == resource.RLIM_INFINITY else min(most, hard)
        with contextlib.suppress(ValueError):  # macOS knows no limit of the address space
            resource.setrlimit(kind, (most, most))


if __name__ == "__main__":
    main(*sys.argv[1:])
