"""What a component's template says of itself in its ``{% comment %}`` head."""

import re
from dataclasses import dataclass

HEAD = re.compile(r"{% comment %}\n(?P<text>.*?){% endcomment %}", re.DOTALL)
SUMMARY = re.compile(r"(?P<name>[^:\n]+): (?P<summary>.+?)(?:\n\n|\n?\Z)", re.DOTALL)
INPUT = re.compile(r"^- (?P<name>\w+) \((?P<type>[^:\n]+?)(?P<required>, required)?\): (?P<text>.+)$", re.MULTILINE)


@dataclass(frozen=True)
class Input:
    """One input: its type in words, whether it must be given, and what it is."""

    name: str
    type: str
    required: bool
    text: str


@dataclass(frozen=True)
class Documentation:
    """A component's name in words, what it is, and its inputs in order."""

    name: str
    summary: str
    inputs: tuple[Input, ...]


def documentation_of(source: str) -> Documentation:
    """The documentation in a template's source; raises ``ValueError`` where there is none."""
    head = HEAD.search(source)
    summary = SUMMARY.match(head["text"]) if head else None
    if head is None or summary is None:
        raise ValueError("A component begins with a comment: “Name: what it is.”, then its inputs.")
    return Documentation(
        name=summary["name"],
        summary=" ".join(summary["summary"].split()),
        inputs=tuple(
            Input(found["name"], found["type"], bool(found["required"]), found["text"])
            for found in INPUT.finditer(head["text"])
        ),
    )
