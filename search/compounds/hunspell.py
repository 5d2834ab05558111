"""Hunspell's dictionaries (hunspell(5)): words with flags, and what endings each flag stands for.

Read is what Norwegian dictionaries use: flags of one character, suffixes with a condition on the word's end, and the
flag of words that may stand in compounds. Prefixes are not: what they make is listed as words too.
"""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path


@dataclass(frozen=True)
class Suffix:
    """An ending that takes the place of another one (``SFX``), in words whose end matches the condition."""

    strip: str
    add: str
    condition: re.Pattern[str]

    def put_on(self, word: str) -> str | None:
        """The word with the ending, or none where it does not take it."""
        if not word.endswith(self.strip) or not self.condition.search(word):
            return None
        return word.removesuffix(self.strip) + self.add


@dataclass
class Dictionary:
    """The words in lower case that are written with letters only, each with its flags.

    `compound_flag` marks those that may stand in a compound if they have at least `compound_min` letters.
    """

    words: dict[str, str] = field(default_factory=dict)
    suffixes: dict[str, list[Suffix]] = field(default_factory=lambda: defaultdict(list))
    compound_flag: str = ""
    compound_min: int = 3

    def forms(self, word: str) -> Iterator[tuple[str, str]]:
        """What the word's flags make of it, each form after its flag."""
        for flag in self.words.get(word, ""):
            for suffix in self.suffixes.get(flag, ()):
                if made := suffix.put_on(word):
                    yield flag, made


def read(folder: Path) -> Dictionary:
    """The dictionary of a folder with ``index.aff`` and ``index.dic``, both in UTF-8.

    Raises `OSError` where one is missing.
    """
    dictionary = Dictionary()
    for line in (folder / "index.aff").read_text(encoding="utf-8").splitlines():
        _read_rule(dictionary, line)
    for line in (folder / "index.dic").read_text(encoding="utf-8").splitlines()[1:]:
        word, _, flags = line.partition("/")
        if word.isalpha() and word.islower():
            dictionary.words[word] = dictionary.words.get(word, "") + flags.strip()
    return dictionary


def _read_rule(dictionary: Dictionary, line: str) -> None:
    match line.split():
        case ["COMPOUNDFLAG", flag]:
            dictionary.compound_flag = flag
        case ["COMPOUNDMIN", least]:
            dictionary.compound_min = int(least)
        case ["SFX", flag, strip, add, condition, *_]:
            suffix = Suffix(_letters(strip), _letters(add), re.compile(f"(?:{condition})$"))
            dictionary.suffixes[flag].append(suffix)


def _letters(text: str) -> str:
    """A zero stands for nothing; what follows a slash are flags of the ending."""
    return "" if text == "0" else text.partition("/")[0]
