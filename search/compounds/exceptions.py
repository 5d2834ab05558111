"""What a list of words cannot know of a language: files beside this one, which anyone may add to."""

import tomllib
from dataclasses import dataclass, field
from pathlib import Path

FOLDER = Path(__file__).parent / "exceptions"


@dataclass(frozen=True)
class Exceptions:
    """Words of a language that are treated otherwise than the rules would have it; the files say what each list is."""

    never_first: frozenset[str] = field(default_factory=frozenset)
    never_last: frozenset[str] = field(default_factory=frozenset)
    also_first: frozenset[str] = field(default_factory=frozenset)
    also_last: frozenset[str] = field(default_factory=frozenset)
    halves: frozenset[str] = field(default_factory=frozenset)
    silent: frozenset[str] = field(default_factory=frozenset)
    whole: frozenset[str] = field(default_factory=frozenset)
    apart: frozenset[str] = field(default_factory=frozenset)
    names: frozenset[str] = field(default_factory=frozenset)


def exceptions_of(language: str) -> Exceptions:
    """The exceptions of a language. Raises `TypeError` for a list that has an unknown name."""
    lists = tomllib.loads((FOLDER / f"{language}.toml").read_text(encoding="utf-8"))
    return Exceptions(**{name: frozenset(words.split()) for name, words in lists.items()})
