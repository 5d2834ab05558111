"""The words of the site itself, which no dictionary has: names of products and places, and new words.

They join the dictionary as parts of compounds, so that *Doffin* finds *Doffinkunngjøring*. What may be read by all is
in the index; the vocabulary holds no more than that, and loses a word with the last page that has it.
"""

import re
import threading
import time
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from django.db import transaction
from django.db.models import Count, Max

from search.compounds import NO_WORDS, Vocabulary
from search.compounds.known import LONGEST, is_known
from search.compounds.lists import lists_of
from search.models import SiteWord

SHORTEST = 4
WORD = re.compile(rf"(?<![^\W_])[^\W\d_]{{{SHORTEST},{LONGEST}}}(?![^\W_])")
SECONDS_KEPT = 60.0


def remember_words(*, language: str, texts: Mapping[int, Iterable[str]]) -> None:
    """Let the new words of these pages be those of their texts, by primary key; none for a page that is gone.

    Texts about people stay out: a name is no part of a word.
    """
    wanted = {(page, word) for page, lines in texts.items() for word in _new_words(lines, language)}
    rows = SiteWord.objects.filter(page_id__in=texts).values_list("pk", "page_id", "word", "language")
    kept = {(page, word): pk for pk, page, word, of in rows if of == language}
    gone = {pk for pk, *_ in rows} - {pk for row, pk in kept.items() if row in wanted}
    missing = [SiteWord(page_id=page, word=word, language=language) for page, word in sorted(wanted - kept.keys())]
    if gone or missing:
        with transaction.atomic():
            SiteWord.objects.filter(pk__in=gone).delete()
            SiteWord.objects.bulk_create(missing, ignore_conflicts=True)


def _new_words(texts: Iterable[str], language: str) -> Iterator[str]:
    if not lists_of(language):
        return
    words = set(WORD.findall(unicodedata.normalize("NFC", "\n".join(texts))))
    for folded in {word.casefold() for word in words}:
        if len(folded) <= LONGEST and not is_known(folded, language=language):
            yield folded


@dataclass
class _Kept:
    """A vocabulary as it was read, with what tells whether it has changed since."""

    words: Vocabulary
    state: str
    until: float


_kept: dict[str, _Kept] = {}
_lock = threading.Lock()


def vocabulary_of(language: str) -> Vocabulary:
    """The new words of all pages of a language, as they were at most a minute ago. The same object while they are."""
    kept = _kept.get(language)
    if kept and time.monotonic() < kept.until:
        return kept.words
    with _lock:
        kept = _kept[language] = _read(language)
    return kept.words


def state_of_words(language: str) -> str:
    """What is another after each change of the language's words; empty for a language without compounds."""
    if not lists_of(language):
        return ""
    newest = SiteWord.objects.filter(language=language).aggregate(newest=Max("pk"), number=Count("pk"))
    return "{newest}/{number}".format(**newest)


def look_again() -> None:
    """Have this process see what others have changed when it next asks for a vocabulary."""
    with _lock:
        for kept in _kept.values():
            kept.until = 0.0


def read_anew() -> None:
    """Have every vocabulary read again when it is next asked for."""
    _kept.clear()


def _read(language: str) -> _Kept:
    kept, until, state = _kept.get(language), time.monotonic() + SECONDS_KEPT, state_of_words(language)
    if kept and kept.state == state:
        return _Kept(kept.words, state, until)
    words = SiteWord.objects.filter(language=language).values_list("word", flat=True).distinct()
    return _Kept(frozenset(words) or NO_WORDS, state, until)
