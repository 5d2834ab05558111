"""The query that is sent to Elasticsearch. What a reader wrote is only ever text in it, never syntax."""

from itertools import accumulate

from elasticsearch.dsl import query as q

from base.phone_numbers import format_phone_number
from search.query_text import QueryText

# How much a word counts by where it stands. The one place to change it.
WEIGHTS = {
    "title": 8.0,
    "people": 4.0,
    "lead": 3.0,
    "headings": 3.0,
    "themes": 3.0,
    "programme": 2.0,
    "process": 2.0,
    "facts": 1.5,
    "body": 1.0,
}
EXACT_TITLE = 4.0
PHRASE = 2.0
PHONE = 50.0
BEGINNING = 0.3

# From how many letters on a word also finds those that begin with it, as *overvann* finds *overvannshåndtering*.
SHORTEST_BEGINNING = 4

# Of one or two words all must be there, of three or four all but one, of more seven in ten.
MOST_WORDS = "2<-1 4<70%"

# Letters that may be wrong: none in words of up to three, one from four on, two from eight on.
FUZZINESS = "AUTO:4,8"
# Elasticsearch builds an automaton for each of the words, dearer by each letter: of so many letters altogether.
LETTERS_FORGIVEN = 80

FIELDS = [f"{name}^{weight}" for name, weight in WEIGHTS.items()]


def strict(query: QueryText) -> q.Query:
    """Pages with the words, taken over all their parts together; those with them side by side first."""
    words = q.MultiMatch(
        query=query.text, fields=FIELDS, type="cross_fields", minimum_should_match=MOST_WORDS, tie_breaker=0.3
    )
    closer: list[q.Query] = [
        q.MultiMatch(query=query.text, fields=FIELDS, type="phrase", slop=2, boost=PHRASE),
        q.Match("title.exact", {"query": query.text, "boost": EXACT_TITLE}),
    ]
    return q.Bool(must=[_either(words, *_beginnings(query), *_phone(query))], should=closer, filter=[unexpired()])


def forgiving(query: QueryText) -> q.Query:
    """Pages with words spelt nearly so, those with them in the title first."""
    title = _alike("title", query)
    return q.Bool(must=[_alike("everything", query)], should=[title], filter=[unexpired()])


def marking(query: QueryText) -> q.Query:
    """What is marked in excerpts: the words, and a telephone number as the page writes it."""
    numbers = [q.MatchPhrase("people", {"query": format_phone_number(phone)}) for phone in query.phones]
    words = q.MultiMatch(query=query.text, fields=list(WEIGHTS), type="best_fields")
    return _either(words, *_beginnings(query), *numbers)


def marking_alike(query: QueryText) -> q.Query:
    """What is marked where the spelling was forgiven."""
    return _alike("everything", query)


def unexpired() -> q.Query:
    """Pages whose time is not over, though the worker may be late."""
    return _either(q.Range("expire_at", {"gt": "now"}), q.Bool(must_not=[q.Exists(field="expire_at")]))


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
            query=query.text, fields=FIELDS, type="bool_prefix", minimum_should_match=MOST_WORDS, boost=BEGINNING
        )
    ]


def _phone(query: QueryText) -> list[q.Query]:
    return [q.Terms("phones", query.phones, boost=PHONE)] if query.phones else []


def _either(*queries: q.Query) -> q.Query:
    return q.Bool(should=list(queries), minimum_should_match=1)
