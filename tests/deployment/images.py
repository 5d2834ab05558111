"""Carries out a Dockerfile's steps without a container engine: folders for images, this machine's programs in them."""

import json
import re
import shutil
import subprocess
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path
from string import Template

from tests.deployment.dockerfile import Copy, Instruction, instructions

STEP_SECONDS = 300
SHOWN = 4000


@dataclass
class Image:
    """What a stage has come to. `root` is the folder that stands for `/`; `workdir` is a path within the image."""

    root: Path
    environment: dict[str, str]
    workdir: str = "/"
    user: str = "root"
    command: list[str] = field(default_factory=list)
    healthcheck: list[str] = field(default_factory=list)

    def path(self, path: str) -> Path:
        """Where a path of the image is on this machine; a relative one is seen from the working directory."""
        return self.root / str(Path(self.workdir, path)).lstrip("/")

    def real(self, text: str) -> str:
        """A text with the image's absolute paths made those of this machine."""
        return re.sub(r"(?<![\w./-])/(app|build|opt)\b", lambda path: f"{self.root}{path[0]}", text)

    def run(self, command: list[str], **variables: str) -> str:
        """What a command prints that is run in the image. Raises `AssertionError`, with the output, if it fails."""
        done = subprocess.run(
            command,
            cwd=self.path("."),
            env=self.environment | variables,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            timeout=STEP_SECONDS,
            check=False,
        )
        assert done.returncode == 0, f"{' '.join(command)} failed:\n{done.stdout[-SHOWN:]}"
        return done.stdout


class Builder:
    """Builds an image of the files of a context.

    Every stage is built in the same folder, `root`, which is then put aside, so that an absolute path means the same
    in all of them. `environment_of` says what a base image, such as `python:3.13-slim`, stands for here.
    """

    def __init__(
        self, root: Path, context: Path, files: Iterable[Path], environment_of: Callable[[str], dict[str, str]]
    ):
        self.root = root
        self.context = context
        self.files = sorted(files)
        self.environment_of = environment_of
        self.stages: dict[str, Path] = {}

    def build(self, dockerfile: str) -> Image:
        """The last stage."""
        image = Image(self.root, {})
        name = ""
        for instruction in instructions(dockerfile):
            if instruction.name == "FROM":
                if name:
                    self.stages[name] = self.root.rename(self.root.with_name(f"stage-{name}"))
                base, name = instruction.stage
                self.root.mkdir(parents=True)
                image = Image(self.root, self.environment_of(base))
            else:
                self._carry_out(instruction, image)
        return image

    def _carry_out(self, instruction: Instruction, image: Image) -> None:
        match instruction.name:
            case "WORKDIR":
                image.workdir = instruction.argument
                image.path(".").mkdir(parents=True, exist_ok=True)
            case "ENV":
                for name, value in instruction.assignments:
                    image.environment[name] = image.real(Template(value).substitute(image.environment))
            case "COPY":
                self._copy(Copy.parse(instruction.argument), image)
            case "RUN":
                image.run(["/bin/sh", "-c", image.real(instruction.argument)])
            case "USER":
                image.user = instruction.argument
            case "CMD":
                image.command = json.loads(instruction.exec_form)
            case "HEALTHCHECK":
                image.healthcheck = json.loads(instruction.exec_form)
            case "EXPOSE":
                pass
            case unknown:
                raise AssertionError(f"unknown instruction: {unknown}")

    def _copy(self, copy: Copy, image: Image) -> None:
        target = image.path(copy.target)
        for source in copy.sources:
            if copy.stage:
                folder = self.stages[copy.stage] / source.lstrip("/")
                shutil.copytree(folder, target, symlinks=True, dirs_exist_ok=True)
            else:
                self._copy_from_context(source, target)

    def _copy_from_context(self, source: str, target: Path) -> None:
        found = [file for file in self.files if _is_meant(file, source)]
        assert found, f"COPY {source}: the build context has no such file"
        for file in found:
            to = target / (file.relative_to(source) if (self.context / source).is_dir() else file.name)
            to.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(self.context / file, to)


def _is_meant(file: Path, source: str) -> bool:
    """Whether a file of the context is what a COPY names: by its folder, its name, or a pattern at the top."""
    return file.is_relative_to(source) or (len(file.parts) == 1 and file.match(source))
