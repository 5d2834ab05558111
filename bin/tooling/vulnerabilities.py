"""Known vulnerabilities in what is pinned, where the data about them can be reached."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path
from typing import Any

from .console import StepError
from .places import REQUIREMENTS, ROOT, VENV
from .processes import environment

SECONDS = 300
PIP_AUDIT = VENV / "bin" / "pip-audit"
OPTIONS = ["--disable-pip", "--require-hashes", "--progress-spinner", "off", "--format", "json"]


def findings() -> str:
    """The vulnerabilities of what requirements/*.txt pin. Where the data is out of reach, says so and finds nothing."""
    try:
        # One package first: where nothing is known of uv, nothing is of the others.
        audits = [_audit(REQUIREMENTS / "uv.txt"), _audit(REQUIREMENTS / "dev.txt")]
    except StepError as reason:
        print(f" not run: {reason}", end="", flush=True)
        return ""
    return "\n".join(vulnerable(audits))


def vulnerable(audits: list[dict[str, Any]]) -> list[str]:
    """One line for each known vulnerability in pip-audit's reports, with the versions that mend it."""
    return [
        f"{package['name']} {package['version']}: {known['id']}, mended in {', '.join(known['fix_versions']) or 'none'}"
        for audit in audits
        for package in audit["dependencies"]
        for known in package.get("vulns", ())
    ]


def _audit(requirements: Path) -> dict[str, Any]:
    """pip-audit's report. Raises `StepError` if it could not look any package up."""
    try:
        done = subprocess.run(
            [PIP_AUDIT, *OPTIONS, "-r", str(requirements)],
            cwd=ROOT,
            env=environment(),
            capture_output=True,
            text=True,
            timeout=SECONDS,
            check=False,
        )
        report: dict[str, Any] = json.loads(done.stdout)
    except subprocess.TimeoutExpired as error:
        raise StepError(f"pip-audit's data gave no answer within {SECONDS} s") from error
    except json.JSONDecodeError as error:
        raise StepError("pip-audit's data is out of reach") from error
    if all("skip_reason" in package for package in report["dependencies"]):
        raise StepError("pip-audit's data is out of reach, or knows none of these packages")
    return report
