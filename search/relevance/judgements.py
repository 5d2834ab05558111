"""The judged queries, as `judgements.yaml` has them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from search.relevance.corpus import page_keys
from search.relevance.entries import Entry, JudgementError, read_entries

FILE = Path(__file__).parent / "judgements.yaml"
LANGUAGES = ("nb", "nn", "en")
NEGATIVE = "negative"
KINDS = (
    "word", "compound part", "whole compound", "inflection", "misspelling", "several words", "name",
    "telephone number", "question", "programme", "step", "synonym", "title", NEGATIVE,
)  # fmt: skip
GRADES = (3, 2, 1)


class Half(StrEnum):
    """Whether a query may be looked at while the search is worked on."""

    TUNE = "tune"
    HELD_OUT = "held_out"


@dataclass(frozen=True, kw_only=True)
class Judgement:
    """A query and the pages that answer it, by their keys: 3 just what was meant, 2 relevant, 1 touches it."""

    language: str
    kind: str
    query: str
    half: Half
    grades: Mapping[str, int]


def read_judgements(source: str | None = None) -> list[Judgement]:
    """The judgements of the file, or of other text in its form. Raises `JudgementError` with all that is wrong."""
    entries = list(read_entries(FILE.read_text() if source is None else source))
    problems = [f"Line {entry.line}, {entry.query or 'no query'}: {wrong}" for entry, wrong in _problems(entries)]
    if problems:
        raise JudgementError("\n".join(problems))
    return [
        Judgement(
            language=entry.language,
            kind=entry.kind,
            query=entry.query,
            half=Half(entry.content["half"]),
            grades={page: grade for grade in GRADES for page in entry.content.get(grade, [])},
        )
        for entry in entries
    ]


def _problems(entries: list[Entry]) -> Iterator[tuple[Entry, str]]:
    lines: dict[tuple[str, str], int] = {}
    for entry in entries:
        yield from ((entry, wrong) for wrong in _wrong_in(entry))
        first = lines.setdefault((entry.language, " ".join(entry.query.casefold().split())), entry.line)
        if first != entry.line:
            yield entry, f"the query stands in line {first} already"


def _wrong_in(entry: Entry) -> Iterator[str]:
    if entry.language not in LANGUAGES:
        yield f"{entry.language} is none of the languages {', '.join(LANGUAGES)}"
        return
    if entry.kind not in KINDS:
        yield f"{entry.kind} is none of the kinds {', '.join(KINDS)}"
    if not entry.query.strip():
        yield "a query is text, in quotation marks where it looks like a number"
    if entry.content.get("half") not in list(Half):
        yield f"half is {' or '.join(Half)}"
    yield from (f"{name} is no grade from 1 to 3" for name in entry.content if name not in ("query", "half", *GRADES))
    graded = {grade: entry.content[grade] for grade in GRADES if grade in entry.content}
    yield from (
        f"the pages of grade {grade} are a list" for grade, pages in graded.items() if not isinstance(pages, list)
    )
    judged = [page for pages in graded.values() if isinstance(pages, list) for page in pages]
    yield from (f"{page} is judged twice" for page in dict.fromkeys(judged) if judged.count(page) > 1)
    yield from (f"there is no page {page}" for page in judged if page not in page_keys(entry.language))
    if bool(graded) is (entry.kind == NEGATIVE):
        yield "a negative query lists no page, and any other at least one"
