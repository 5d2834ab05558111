"""Texts of no meaning, made of a language's words as often as the judged pages have them."""

import random
import re
from itertools import accumulate

from search.relevance.files import CorpusPage, corpus_pages

WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
# So much of all words are compounds that are nowhere else: texts go on having new ones.
NEW = 1 / 40
SHORTEST_PART = 5


class Texts:
    """The same sequence of texts for the same language."""

    def __init__(self, language: str) -> None:
        self._random = random.Random(language)  # noqa: S311  # keeps no secret
        counts: dict[str, int] = {}
        for page in corpus_pages(language):
            for word in WORD.findall(_text_of(page)):
                counts[word.casefold()] = counts.get(word.casefold(), 0) + 1
        self._words, self._weights = [*counts], [*accumulate(counts.values())]
        self._parts = [word for word in counts if len(word) >= SHORTEST_PART]

    def number(self, most: int) -> int:
        """From 0 on, and below `most`."""
        return self._random.randrange(most)

    def title(self) -> str:
        """A few words."""
        return self._sentence(self._random.randint(3, 6))

    def paragraph(self, sentences: int) -> str:
        """So many sentences of ordinary length."""
        return " ".join(f"{self._sentence(self._random.randint(6, 16))}." for _ in range(sentences))

    def _sentence(self, length: int) -> str:
        words = self._random.choices(self._words, cum_weights=self._weights, k=length)
        return " ".join(self._compound() if self._random.random() < NEW else word for word in words).capitalize()

    def _compound(self) -> str:
        return "".join(self._random.choices(self._parts, k=2))


def _text_of(page: CorpusPage) -> str:
    steps = [text for step in page.steps for text in (step.title, step.text)]
    sessions = [text for session in page.sessions for text in (session.title, session.abstract)]
    return " ".join([page.title, page.lead, page.body, *steps, *sessions, *page.questions.values()])
