"""The query that is sent to Elasticsearch. What a reader wrote is only ever text in it, never syntax.

Each clause has a name, by which the editor's view of a ranking tells what it counted (`search.explanation`).
"""

import datetime as dt
from collections.abc import Sequence
from itertools import accumulate

from elasticsearch.dsl import function as f
from elasticsearch.dsl import query as q

from base.phone_numbers import format_phone_number
from projects.models import ContactPerson
from search import weights
from search.query_text import QueryText
from search.rewording import Rewording

# From how many letters on a word also finds those that begin with it, as *overvann* finds *overvannshåndtering*.
SHORTEST_BEGINNING = 4

# Of one or two words all must be there, of three or four all but one, of more seven in ten.
MOST_WORDS = "2<-1 4<70%"

# Letters that may be wrong: none in words of up to three, one from four on, two from eight on.
FUZZINESS = "AUTO:4,8"
# Elasticsearch builds an automaton for each of the words, dearer by each letter: of so many letters altogether.
LETTERS_FORGIVEN = 80

FIELDS = [f"{name}^{weight}" for name, weight in weights.FIELDS.items()]
PERSON_TYPE = ContactPerson._meta.label_lower


def strict(query: QueryText, rewordings: Sequence[Rewording], day: dt.date) -> q.Query:
    """Pages with the words, taken over all their parts together; those with them side by side first.

    `day` is today, for what is open. Nothing but a choice of facets, without words, is met by every page.
    """
    if not query:
        return q.Bool(filter=[unexpired()])
    other_words = [_words(each.text, boost=each.boost, name=f"{each.kind}: {each.text}") for each in rewordings]
    found = [_words(query.text, name="words"), *other_words, *_beginnings(query), *_phone(query)]
    closer: list[q.Query] = [
        q.MultiMatch(
            query=query.text, fields=FIELDS, type="phrase", slop=2, boost=weights.PHRASE, _name="side by side"
        ),
        q.Match("title.exact", {"query": query.text, "boost": weights.EXACT_TITLE, "_name": "title as written"}),
        q.Match("written", {"query": query.text, "boost": weights.EXACT_FORM, "_name": "form as written"}),
        *_person(query),
    ]
    return _ranked(q.Bool(must=[q.DisMax(queries=found, tie_breaker=0.1)], should=closer, filter=[unexpired()]), day)


def forgiving(query: QueryText) -> q.Query:
    """Pages with words spelt nearly so, those with them in the title first."""
    title = _alike("title", query)
    return q.Bool(must=[_alike("everything", query)], should=[title], filter=[unexpired()])


def marking(query: QueryText, rewordings: Sequence[Rewording]) -> q.Query:
    """What is marked in excerpts: the words, also within compounds, and a telephone number as the page writes it."""
    fields = [name for name in weights.FIELDS if not name.endswith("parts")]
    numbers = [q.MatchPhrase("people", {"query": format_phone_number(phone)}) for phone in query.phones]
    texts = [query.text, *(each.text for each in rewordings)]
    words = [q.MultiMatch(query=text, fields=fields, type="best_fields") for text in texts]
    return _either(*words, *_beginnings(query), *numbers)


def marking_alike(query: QueryText) -> q.Query:
    """What is marked where the spelling was forgiven."""
    return _alike("everything", query)


def unexpired() -> q.Query:
    """Pages whose time is not over, though the worker may be late."""
    return _either(q.Range("expire_at", {"gt": "now"}), q.Bool(must_not=[q.Exists(field="expire_at")]))


def is_open(day: dt.date) -> q.Query:
    """Pages with a deadline that can still be met on the day."""
    return q.Range("open_until", {"gte": day.isoformat()})


def _ranked(query: q.Query, day: dt.date) -> q.Query:
    """What is open, and what is new, a little higher."""
    age = {"origin": day.isoformat(), "scale": weights.FRESH_FOR, "decay": 0.5}
    return q.FunctionScore(
        query=query,
        functions=[
            f.SF({"weight": 1.0}),
            f.SF({"filter": is_open(day), "weight": weights.OPEN}),
            f.SF({"filter": q.Exists(field="fresh_on"), "exp": {"fresh_on": age}, "weight": weights.FRESH}),
        ],
        score_mode="sum",
        boost_mode="multiply",
    )


def _words(text: str, *, boost: float = 1.0, name: str) -> q.Query:
    return q.MultiMatch(
        query=text,
        fields=FIELDS,
        type="cross_fields",
        minimum_should_match=MOST_WORDS,
        tie_breaker=0.3,
        boost=boost,
        _name=name,
    )


def _person(query: QueryText) -> list[q.Query]:
    """The person of that name, or with that number, before all pages that she is on."""
    in_name = q.Match("title.exact", {"query": query.text, "operator": "and"})
    any_of = [in_name, *([q.Terms("phones", query.phones)] if query.phones else [])]
    condition = q.Bool(filter=[q.Term("type", {"value": PERSON_TYPE}), _either(*any_of)])
    return [q.ConstantScore(filter=condition, boost=weights.PERSON, _name="person")]


def _alike(field: str, query: QueryText) -> q.Query:
    """The first words as they may have been meant."""
    letters = list(accumulate(len(word) for word in query.words))
    words = [word for word, so_far in zip(query.words, letters, strict=True) if so_far <= LETTERS_FORGIVEN]
    return q.Match(
        field,
        {
            "query": " ".join(words),
            "minimum_should_match": MOST_WORDS,
            "fuzziness": FUZZINESS,
            "prefix_length": 1,
            "max_expansions": 30,
        },
    )


def _beginnings(query: QueryText) -> list[q.Query]:
    """The last word taken as the beginning of one: mostly the only one, or one that was not written to its end."""
    if not query.words or len(query.words[-1]) < SHORTEST_BEGINNING:
        return []
    return [
        q.MultiMatch(
            query=query.text,
            fields=FIELDS,
            type="bool_prefix",
            minimum_should_match=MOST_WORDS,
            boost=weights.BEGINNING,
            _name="beginning",
        )
    ]


def _phone(query: QueryText) -> list[q.Query]:
    return [q.Terms("phones", query.phones, boost=weights.PHONE, _name="number")] if query.phones else []


def _either(*queries: q.Query) -> q.Query:
    return q.Bool(should=list(queries), minimum_should_match=1)
