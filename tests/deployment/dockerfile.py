"""The instructions of a Dockerfile (docs.docker.com/reference/dockerfile), as far as the project's own goes."""

import re
from collections.abc import Iterator
from dataclasses import dataclass


@dataclass(frozen=True)
class Instruction:
    """An instruction, such as `COPY --from=look /a b`, with its name and its argument."""

    name: str
    argument: str

    @property
    def assignments(self) -> list[tuple[str, str]]:
        """The names and values of an ENV."""
        return re.findall(r"(\w+)=(\S+)", self.argument)

    @property
    def exec_form(self) -> str:
        """The JSON list of a CMD, be it within a HEALTHCHECK."""
        return self.argument[self.argument.index("[") :]

    @property
    def stage(self) -> tuple[str, str]:
        """The base image of a FROM, and the stage's name, empty for the last."""
        base, _, name = self.argument.partition(" AS ")
        return base, name


@dataclass(frozen=True)
class Copy:
    """A COPY: `stage` is the stage it copies from, empty for the build context."""

    stage: str
    sources: list[str]
    target: str

    @classmethod
    def parse(cls, argument: str) -> "Copy":
        """Raises `AssertionError` for a flag other than `--from`, which would change what the step does."""
        words = argument.split()
        flags = [word for word in words if word.startswith("--")]
        assert all(flag.startswith("--from=") for flag in flags), f"unknown: COPY {argument}"
        *sources, target = words[len(flags) :]
        return cls(flags[0].removeprefix("--from=") if flags else "", sources, target)


def instructions(text: str) -> Iterator[Instruction]:
    """Each instruction in turn, comments left out and continued lines joined."""
    lines = "\n".join(line for line in text.splitlines() if not line.lstrip().startswith("#"))
    for line in re.sub(r"\\\n\s*", " ", lines).splitlines():
        if line.strip():
            name, _, argument = line.strip().partition(" ")
            yield Instruction(name, argument.strip())
