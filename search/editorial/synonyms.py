"""What the words of a search may be replaced by."""

from collections.abc import Iterable, Iterator
from itertools import groupby
from operator import attrgetter

from search.models import Synonym, SynonymWord
from search.phrases import phrases_within

# Each replacement is one more query within the query.
MOST_OF_A_PHRASE = 10
MOST_OF_A_SEARCH = 30


def synonyms_for(text: str, *, language: str) -> list[tuple[str, list[str]]]:
    """What each word or phrase of a search may be replaced by, in the order of the search, longer phrases first.

    A phrase comes in its normal form (`search.phrases`), its replacements as editors wrote them. Whole words alone are
    matched. One query, so that what an editor saves holds at once for every process.
    """
    places = phrases_within(text)
    if not places:
        return []
    sets = Synonym.objects.current().filter(language=language, rows__key__in=places)
    rows = SynonymWord.objects.filter(synonym__in=sets).select_related("synonym").order_by("synonym", "position")
    found: dict[str, list[str]] = {}
    for synonym, group in groupby(rows, key=attrgetter("synonym")):
        words = list(group)
        for word in words[:1] if synonym.one_way else words:
            if word.key in places:
                found.setdefault(word.key, []).extend(other.text for other in words if other is not word)
    return list(_bounded(sorted(found.items(), key=lambda item: (places[item[0]], -len(item[0])))))


def _bounded(found: Iterable[tuple[str, list[str]]]) -> Iterator[tuple[str, list[str]]]:
    left = MOST_OF_A_SEARCH
    for phrase, replacements in found:
        if kept := replacements[: min(MOST_OF_A_PHRASE, left)]:
            yield phrase, kept
        left -= len(kept)
