"""Why pages are ranked as they are: what each clause of the query gave them."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from elasticsearch.dsl import query as q

from search.client import alias_of, search_client
from search.engine import SHOWN
from search.queries import is_loosened, strict
from search.query_text import QueryText
from search.rewording import rewordings_of

MOST = 15

# By the names of `search.queries`; what stands after a colon is put behind.
NAMES = {
    "words": gettext_lazy("the words, wherever they stand"),
    "light stems": gettext_lazy("other forms of the words"),
    "with a hyphen": gettext_lazy("written with a hyphen"),
    "synonym": gettext_lazy("a synonym"),
    "another form": gettext_lazy("another form of a word"),
    "taken apart": gettext_lazy("the parts of a compound"),
    "joined": gettext_lazy("two words as one"),
    "some of the words": gettext_lazy("some of the words alone"),
    "beginning": gettext_lazy("the beginning of a word"),
    "number": gettext_lazy("the telephone number"),
    "side by side": gettext_lazy("all the words in one and the same text"),
    "title as written": gettext_lazy("the title, as it was written"),
    "form as written": gettext_lazy("the same form of the words"),
    "person": gettext_lazy("a person of that name or number"),
}


@dataclass(frozen=True)
class Reason:
    """What a page was found by, in words, and the points that it gave."""

    name: str
    points: float


@dataclass(frozen=True)
class Ranked:
    """A page in the order of the search, from 1 on; `points` are all that count for it.

    They are no sum of the reasons': of those that find the same words the best counts, and what is open or new gets
    a share on top.
    """

    place: int
    key: str
    title: str
    points: float
    reasons: list[Reason]
    is_open: bool
    fresh_on: str


def explain(query: QueryText, language: str) -> list[Ranked]:
    """The first pages that a search finds, each with why it stands there.

    Raises ``elasticsearch.ApiError`` or ``elasticsearch.TransportError`` where Elasticsearch does not answer.
    """
    day = timezone.localdate()
    asked = query, rewordings_of(query, language), day
    hits = _hits(strict(*asked), language)
    if is_loosened(query, len(hits)):
        hits = _hits(strict(*asked, loosely=True), language)
    return [_ranked(place, hit, day.isoformat()) for place, hit in enumerate(hits, start=1)]


def _hits(query: q.Query, language: str) -> list[Mapping[str, Any]]:
    answer = search_client().search(
        index=alias_of(language),
        query=query.to_dict(),
        include_named_queries_score=True,
        source={"includes": [*SHOWN, "open_until", "fresh_on"]},
        size=MOST,
    )
    hits: list[Mapping[str, Any]] = answer["hits"]["hits"]
    return hits


def _ranked(place: int, hit: Mapping[str, Any], day: str) -> Ranked:
    source = hit["_source"]
    matched: Mapping[str, float] = hit.get("matched_queries", {})
    reasons = [Reason(_in_words(name), points) for name, points in matched.items() if points]
    return Ranked(
        place=place,
        key=hit["_id"],
        title=source["title"],
        points=hit["_score"],
        reasons=sorted(reasons, key=lambda reason: -reason.points),
        is_open=source.get("open_until", "") >= day,
        fresh_on=source.get("fresh_on", ""),
    )


def _in_words(name: str) -> str:
    kind, _colon, text = name.partition(": ")
    return _("%(reason)s: %(text)s") % {"reason": NAMES[kind], "text": text} if text else str(NAMES[kind])
