"""What a base image stands for on this machine."""

import os
import shutil
import sys
from pathlib import Path

OF_THE_NETWORK = (
    "SSL_",
    "PIP_",
    "NODE_EXTRA_CA_CERTS",
    "NPM_CONFIG",
    "REQUESTS_CA_BUNDLE",
    "HTTP_",
    "HTTPS_",
    "NO_PROXY",
)
"""Beginnings of the variables that say how this machine reaches package registries."""


def environment_of(base: str, folder: Path) -> dict[str, str]:
    """The variables of a base image, such as `python:3.13-slim`: a search path with its programs and the system's.

    The programs are put into the folder as scripts, so that nothing of the environment that runs the tests is found.
    """
    name, _, version = base.partition(":")
    programs = folder / name
    programs.mkdir(parents=True, exist_ok=True)
    for program, path in _programs(name, version).items():
        script = programs / program
        script.write_text(f'#!/bin/sh\nexec "{path}" "$@"\n')
        script.chmod(0o755)
    network = {key: value for key, value in os.environ.items() if key.upper().startswith(OF_THE_NETWORK)}
    # The home folder, too, may say how registries are reached.
    home = {"HOME": os.environ.get("HOME", "/"), "PYTHONNOUSERSITE": "1"}
    return network | home | {"PATH": f"{programs}:/usr/bin:/bin"}


def _programs(name: str, version: str) -> dict[str, Path]:
    match name:
        case "python":
            assert version.startswith(f"{sys.version_info.major}.{sys.version_info.minor}-")
            return {"python": Path(sys.base_prefix, "bin", f"python{sys.version_info.major}.{sys.version_info.minor}")}
        case "node":
            return {program: _node(program) for program in ("node", "npm")}
        case _:
            raise AssertionError(f"unknown base image: {name}")


def _node(program: str) -> Path:
    """The machine's, else the one in the virtual environment of the tests."""
    return Path(shutil.which(program) or Path(sys.prefix, "bin", program))
