"""The lists of a language: what stands first and last in its compounds, and how readily."""

import logging
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

logger = logging.getLogger(__name__)

FOLDER = Path(__file__).parent / "lists"
LANGUAGES = ("nb", "nn")
FIRST, LAST, SETTLED, NAMES = "first.txt", "last.txt", "settled.txt", "names.txt"


@dataclass
class Lists:
    """What words cost in a compound, in tenths of a bit: the rarer, the more.

    `first` has what stands before another word as it is written there (*barne*), with how many letters of it are not
    the word's; `last` has the forms of what ends a compound. `settled` has words whose parts are given; some have none.
    `names` has what the names of places and people end in.
    """

    first: dict[str, tuple[int, int]] = field(default_factory=dict)
    last: dict[str, int] = field(default_factory=dict)
    settled: dict[str, tuple[str, ...]] = field(default_factory=dict)
    names: frozenset[str] = frozenset()

    def __bool__(self) -> bool:
        return bool(self.last)

    def knows(self, word: str) -> bool:
        """Whether a word may stand in compounds."""
        return word in self.last or self.first.get(word, (1, 0))[0] == 0

    def write(self, folder: Path) -> None:
        """Keep them as text, a word a line, one file each."""
        folder.mkdir(parents=True, exist_ok=True)
        rows = {
            FIRST: ((half, joint, cost) for half, (joint, cost) in self.first.items()),
            LAST: self.last.items(),
            SETTLED: ((word, " ".join(parts)) for word, parts in self.settled.items()),
            NAMES: ((name,) for name in self.names),
        }
        for name, lines in rows.items():
            text = "".join("\t".join(map(str, line)) + "\n" for line in sorted(lines))
            (folder / name).write_text(text, encoding="utf-8")


def are_made(language: str) -> bool:
    """Whether the lists of a language are there, without reading them."""
    return (FOLDER / language).is_dir()


@cache
def lists_of(language: str) -> Lists:
    """The lists of a language, read once; empty for one without compounds, and where they were not made."""
    if language not in LANGUAGES:
        return Lists()
    try:
        return read_lists(FOLDER / language)
    except (OSError, ValueError) as error:
        logger.warning("Compounds of %s are not taken apart, for want of its word lists: %r", language, error)
        return Lists()


def read_lists(folder: Path) -> Lists:
    """The lists that a folder keeps. Raises `OSError` where one is missing, `ValueError` where one is damaged."""
    pairs: dict[tuple[str, str], tuple[int, int]] = {}
    lists = Lists(names=frozenset(name for (name,) in _lines(folder / NAMES)))
    for half, joint, cost in _lines(folder / FIRST):
        # Equal pairs are one object: there are few.
        lists.first[half] = pairs.get((joint, cost)) or pairs.setdefault((joint, cost), (int(joint), int(cost)))
    numbers: dict[str, int] = {}
    for word, cost in _lines(folder / LAST):
        lists.last[word] = numbers.get(cost) or numbers.setdefault(cost, int(cost))
    lists.settled.update((word, tuple(parts.split())) for word, parts in _lines(folder / SETTLED))
    return lists


def _lines(path: Path) -> Iterator[list[str]]:
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            yield line.rstrip("\n").split("\t")
