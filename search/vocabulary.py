"""The words of the site itself, which no dictionary has: names of products and places, and new words.

They join the dictionary as parts of compounds, so that *Doffin* finds *Doffinkunngjøring*. What may be read by all is
in the index; the vocabulary holds no more than that, and loses a word with the last page that has it.
"""

import re
import time
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import batched
from typing import NamedTuple

from django.db import transaction
from django.db.models import Count, Max

from search.compounds import NO_WORDS, Vocabulary
from search.compounds.known import LONGEST, is_known
from search.compounds.lists import lists_of
from search.models import SiteWord

SHORTEST = 4
WORD = re.compile(rf"(?<![^\W_])[^\W\d_]{{{SHORTEST},{LONGEST}}}(?![^\W_])")
SECONDS_KEPT = 60.0
# Databases take so many values in a query and more.
ASKED_AT_ONCE = 500


class Changes(NamedTuple):
    """What is to be written so that the words of some pages are those of their texts; and the words that a language
    gains or loses by it, with the language: of these, compounds on other pages may be made.
    """

    gone: set[int]
    missing: list[SiteWord]
    words: set[tuple[str, str]]


def changes_by(*, language: str, texts: Mapping[int, Iterable[str]]) -> Changes:
    """What these texts of pages, by primary key, change; a page that is gone has none.

    Texts about people stay out: a name is no part of a word.
    """
    wanted = {(page, word) for page, lines in texts.items() for word in _new_words(lines, language)}
    rows = list(SiteWord.objects.filter(page_id__in=texts))
    kept = {(row.page_id, row.word) for row in rows if row.language == language} & wanted
    gone = [row for row in rows if row.language != language or (row.page_id, row.word) not in wanted]
    missing = [SiteWord(page_id=page, word=word, language=language) for page, word in sorted(wanted - kept)]
    changed = {(row.language, row.word) for row in [*gone, *missing]} - {(language, word) for _, word in kept}
    return Changes({row.pk for row in gone}, missing, changed - _elsewhere(changed, texts))


def _elsewhere(words: set[tuple[str, str]], pages: Iterable[int]) -> set[tuple[str, str]]:
    found: set[tuple[str, str]] = set()
    others = SiteWord.objects.exclude(page_id__in=pages)
    for some in batched(sorted(words), ASKED_AT_ONCE, strict=False):
        found |= {*others.filter(word__in={word for _, word in some}).values_list("language", "word")}
    return found


@transaction.atomic
def remember(changes: Changes) -> None:
    """Write the changes; this process sees them at once, others within a minute or when they `look_again`."""
    SiteWord.objects.filter(pk__in=changes.gone).delete()
    SiteWord.objects.bulk_create(changes.missing, ignore_conflicts=True)
    look_again()


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
    state: tuple[int | None, int]
    until: float


_kept: dict[str, _Kept] = {}


def vocabulary_of(language: str) -> Vocabulary:
    """The new words of all pages of a language, as they were at most a minute ago. The same object while they are."""
    kept = _kept.get(language)
    now = time.monotonic()
    if kept and now < kept.until:
        return kept.words
    rows = SiteWord.objects.filter(language=language)
    newest = rows.aggregate(newest=Max("pk"), number=Count("pk"))
    state = newest["newest"], newest["number"]
    if kept is None or kept.state != state:
        words = frozenset(rows.values_list("word", flat=True).distinct()) if state[1] else NO_WORDS
        kept = _Kept(words, state, now)
    _kept[language] = _Kept(kept.words, state, now + SECONDS_KEPT)
    return kept.words


def look_again() -> None:
    """Have what has changed since be seen when a vocabulary is next asked for."""
    for kept in _kept.values():
        kept.until = 0.0


def read_anew() -> None:
    """Have every vocabulary read again when it is next asked for."""
    _kept.clear()
