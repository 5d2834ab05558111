"""The text of one file, within limits."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from search.files.joining import joined
from search.files.kinds import Kind, require_content
from search.files.limits import Limits
from search.files.problem import Problem, UnreadableError


@dataclass(frozen=True)
class Extraction:
    """The text of a file, and why there is none, or not all of it; ``error`` is the name of what a library raised."""

    text: str = ""
    problem: Problem | None = None
    error: str = ""


def extract(path: Path, kind: Kind, limits: Limits) -> Extraction:
    """The text of a file, whatever is wrong with it."""
    try:
        require_content(path, kind)
        return _kept(_reader(kind)(path, limits), limits)
    except UnreadableError as unreadable:
        return Extraction(problem=unreadable.problem)
    except MemoryError:
        return Extraction(problem=Problem.TOO_LARGE)
    except Exception as error:  # the libraries promise nothing of what they raise for a damaged file
        return Extraction(problem=Problem.DAMAGED, error=type(error).__name__)


def _kept(pieces: Iterator[str], limits: Limits) -> Extraction:
    """The pieces (pages, slides, parts) up to the limits."""
    kept: list[str] = []
    room = limits.characters
    for number, piece in enumerate(pieces):
        if number >= limits.pages or room <= 0:
            return Extraction(joined("\n".join(kept)), Problem.TOO_LONG)
        kept.append(piece[:room])
        room -= len(piece)
    return Extraction(joined("\n".join(kept)), Problem.TOO_LONG if room < 0 else None)


def _reader(kind: Kind) -> Callable[[Path, Limits], Iterator[str]]:
    """Imported when it is needed: each library takes a while to load."""
    if kind == Kind.PDF:
        from search.files.pdf import pages_of

        return lambda path, limits: pages_of(path)
    if kind == Kind.WORD:
        from search.files.word import parts_of

        return parts_of
    from search.files.powerpoint import slides_of

    return slides_of
