"""The files of the corpus.

`pages/<language>/*.yaml` hold topics by key. A topic has the keys of the demo content's `themes` that it belongs to,
and up to four pages, by kind; a page's key is `<topic>/<kind>`. What the kinds have beside title and lead:

- `project`: status, notice, period (EDTF), body, contacts, steps `date | kind | title | text`
- `news`: date, body, contacts
- `conference`: date, venue, body, contacts, sessions `time | title | speaker | abstract`, and the topic of its project
  as `parent` where that is another; a speaker is `@` and the key of a contact, `name, organisation`, or `-`
- `information`: questions with their answers

In a body empty lines part paragraphs and headings, which begin with `## `. Contacts are keys of `pages/people.yaml`.
"""

from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

import yaml

FOLDER = Path(__file__).parent / "pages"
KINDS = ("project", "news", "conference", "information")


@dataclass(frozen=True, kw_only=True)
class Step:
    """A step of a project's process; `date` is EDTF."""

    date: str
    kind: str
    title: str
    text: str


@dataclass(frozen=True, kw_only=True)
class Session:
    """A session of a conference; `time` is the time of day when it starts. A contact speaks, or a guest, or nobody."""

    time: str
    title: str
    contact: str
    guest: str
    abstract: str


@dataclass(frozen=True, kw_only=True)
class CorpusPage:
    """A page of the corpus as its file gives it; what its kind lacks is empty."""

    language: str
    topic: str
    kind: str
    title: str
    lead: str
    themes: list[str] = field(default_factory=list)
    body: str = ""
    status: str = "ongoing"
    notice: str = ""
    period: str = ""
    date: str = ""
    venue: str = ""
    parent: str = ""
    contacts: list[str] = field(default_factory=list)
    steps: list[Step] = field(default_factory=list)
    sessions: list[Session] = field(default_factory=list)
    questions: dict[str, str] = field(default_factory=dict)

    @property
    def key(self) -> str:
        """What it is judged by, once in a language."""
        return f"{self.topic}/{self.kind}"

    @property
    def blocks(self) -> list[tuple[str, str]]:
        """The body's headings and paragraphs in order, each with the name of its HTML element."""
        texts = [" ".join(block.split()) for block in self.body.split("\n\n")]
        return [("h2", text[3:]) if text.startswith("## ") else ("p", text) for text in texts if text]


@cache
def corpus_pages(language: str) -> tuple[CorpusPage, ...]:
    """The pages of a language, projects before the conferences below them."""
    found = [
        _page(language, topic, kind, content, parts.get("themes", []))
        for path in sorted((FOLDER / language).glob("*.yaml"))
        for topic, parts in _read(path).items()
        for kind, content in parts.items()
        if kind != "themes"
    ]
    return tuple(sorted(found, key=lambda page: KINDS.index(page.kind)))


@cache
def people() -> dict[str, dict[str, Any]]:
    """The contacts by key; texts that differ by language are mappings of it."""
    return _read(FOLDER / "people.yaml")


def _read(path: Path) -> dict[str, dict[str, Any]]:
    content: dict[str, dict[str, Any]] = yaml.load(path.read_text(), yaml.CSafeLoader)  # twenty times as fast
    return content


def _page(language: str, topic: str, kind: str, content: dict[str, Any], themes: list[str]) -> CorpusPage:
    read = {
        "date": str(content.get("date", "")),
        "steps": [_step(row) for row in content.get("steps", [])],
        "sessions": [_session(row) for row in content.get("sessions", [])],
    }
    return CorpusPage(language=language, topic=topic, kind=kind, themes=themes, **(content | read))


def _step(row: str) -> Step:
    date, kind, title, *text = row.split(" | ")
    return Step(date=date, kind=kind, title=title, text=" | ".join(text))


def _session(row: str) -> Session:
    time, title, speaker, *abstract = row.removesuffix(" |").split(" | ")
    contact = speaker[1:] if speaker.startswith("@") else ""
    guest = speaker if speaker != "-" and not contact else ""
    return Session(time=time, title=title, contact=contact, guest=guest, abstract=" | ".join(abstract))
