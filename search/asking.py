"""What is asked of a search, and what it answers, whoever answers."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from django.utils.safestring import SafeString

from search.query_text import QueryText

RELEVANCE, DATE = "relevance", "date"


@dataclass(frozen=True)
class Question:
    """A reader's question: the words, in which language's pages, what results are narrowed to (by the name of a facet
    of `search.facets`), in which order, and which part of the results.
    """

    query: QueryText
    language: str
    chosen: Mapping[str, str] = field(default_factory=dict)
    order: str = RELEVANCE
    start: int = 0
    size: int = 20

    def __bool__(self) -> bool:
        """Whether anything is asked at all."""
        return bool(self.query or self.chosen)

    @property
    def page(self) -> int:
        """Which page of the results is asked for, from 1 on."""
        return self.start // self.size + 1

    def at_page(self, number: int) -> "Question":
        """The same question for another page of the results."""
        return replace(self, start=(number - 1) * self.size)


@dataclass(frozen=True)
class Hit:
    """A document as a search found it. `title` and `excerpt` may hold marks; `model` is such as ``projects.newspage``.

    `part` names the step, session, person or file that the excerpt is of, if it is of one; `part_kind` is the field
    that it is in, such as ``process``.
    """

    key: str
    model: str
    title: SafeString
    excerpt: SafeString
    part: str = ""
    part_kind: str = ""
    date: str = ""
    status: str = ""


@dataclass(frozen=True)
class Found:
    """One part of the results.

    `whole` is how many have all words, where what has only some of them follows. `unnarrowed` is how many there are
    whatever was chosen; `facets` counts the values of each facet. `forgiven` says that none has the words and these
    have some spelt nearly so; `suggestion` is how the reader may have meant words that the site lacks.
    Where no page has all words, `words` are those that some page has, with how many.
    `elsewhere` is what another language has, by its code, where this one has none with the words. `fallback` says that
    the database answered, with simpler means: then nothing is narrowed, sorted or suggested.
    """

    total: int
    hits: Sequence[Hit]
    unnarrowed: int = 0
    whole: int = 0
    facets: Mapping[str, Mapping[str, int]] = field(default_factory=dict)
    forgiven: bool = False
    suggestion: str = ""
    words: Mapping[str, int] = field(default_factory=dict)
    elsewhere: Mapping[str, "Found"] = field(default_factory=dict)
    fallback: bool = False


NOTHING = Found(total=0, hits=[])
