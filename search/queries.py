"""The query that is sent to Elasticsearch. What a reader wrote is only ever text in it, never syntax.

Each clause has a name, by which the editor's view of a ranking tells what it counted (`search.explanation`).
"""

import datetime as dt
import re
from collections.abc import Sequence
from itertools import accumulate

from elasticsearch.dsl import function as f
from elasticsearch.dsl import query as q

from base.phone_numbers import format_phone_number
from projects.models import ContactPerson
from search import weights
from search.compounds.known import is_known
from search.mapping import TEXT_FIELDS
from search.query_text import QueryText
from search.rewording import Rewording

# From how many letters on a word also finds those that begin with it, as *overvann* finds *overvannshåndtering*.
SHORTEST_BEGINNING = 4

# Of one or two words all must be there, of three or four all but one, of more seven in ten.
MOST_WORDS = "2<-1 4<70%"
# Of a whole sentence, in which many words stand for nothing to search for, half of those that do.
SENTENCE, MOST_OF_SENTENCE = 4, "1<50%"

# Where fewer pages have all words, those with some of them follow.
FEW = 6

# Letters that may be wrong: none in words of up to three, one from four on, two from seven on.
FUZZINESS = "AUTO:4,7"
# Elasticsearch builds an automaton for each word that may be spelt otherwise or stand in others, dearer by each letter:
# of so many letters altogether.
MOST_LETTERS = 80

# What a Norwegian word may end in that the index has taken away, and of so many words.
ENDING = re.compile(r"(?<=\w{4})(?:ene|ane|er|ar|en|et|a|e)$")
MOST_MARKED = 8
SHORTEST_INSIDE = 5

FIELDS = [f"{name}^{weight}" for name, weight in weights.FIELDS.items()]
PART_FIELDS = [f"{name}^{weights.FIELDS[name]}" for name in ("title_parts", "parts")]
TOPIC_FIELDS = [f"{name}^{weights.FIELDS[name]}" for name in ("title", "lead", "title_parts")]
LIGHT_FIELDS = [f"{name}^{weight}" for name, weight in weights.LIGHT_FIELDS.items()]
PERSON_TYPE = ContactPerson._meta.label_lower


def strict(query: QueryText, rewordings: Sequence[Rewording], day: dt.date, *, loosely: bool = False) -> q.Query:
    """Pages with the words, taken over all their parts together; those with them side by side first, and `loosely`
    those with only some of them last.

    `day` is today, for what is open. Nothing but a choice of facets, without words, is met by every page.
    """
    if not query:
        return q.Bool(filter=[unexpired()])
    other_words = [_reworded(each) for each in rewordings]
    text = query.joined
    light = _words(text, name="light stems", boost=weights.LIGHT, fields=LIGHT_FIELDS)
    found = [_words(text, name="words"), light, *_hyphenated(query), *other_words, *_beginnings(query), *_phone(query)]
    if loosely:
        found.append(_some_words(text))
    closer: list[q.Query] = [
        q.MultiMatch(
            query=query.text, fields=FIELDS, type="phrase", slop=2, boost=weights.PHRASE, _name="side by side"
        ),
        q.Match("title.exact", {"query": query.text, "boost": weights.EXACT_TITLE, "_name": "title as written"}),
        q.Match("written", {"query": query.text, "boost": weights.EXACT_FORM, "_name": "form as written"}),
        *_person(query),
    ]
    return _ranked(q.Bool(must=[q.DisMax(queries=found, tie_breaker=0.1)], should=closer, filter=[unexpired()]), day)


def is_loosened(query: QueryText, found: int) -> bool:
    """Whether so few pages have all of several words that those with some of them are worth showing."""
    return 0 < found < FEW and len(query.words) > 1


def forgiving(query: QueryText, language: str, suggestion: str) -> q.Query:
    """Pages with words spelt nearly so, those with them in the title first; before them those with what the site's own
    spelling suggests.
    """
    alike = q.Bool(
        must=[_alike("everything", TEXT_FIELDS, query, language)],
        should=[_alike("title", ["title"], query, language)],
        boost=weights.ALIKE,
    )
    suggested = [_words(suggestion, name=f"suggested: {suggestion}")] if suggestion else []
    within = [q.Bool(must=patterns, boost=weights.ALIKE)] if (patterns := _inside(query)) else []
    return q.Bool(must=[q.DisMax(queries=[alike, *suggested, *within])], filter=[unexpired()])


def marking(query: QueryText, rewordings: Sequence[Rewording]) -> q.Query:
    """What is marked in excerpts: the words, also within compounds, and a telephone number as the page writes it."""
    numbers = [q.MatchPhrase("people", {"query": format_phone_number(phone)}) for phone in query.phones]
    texts = [query.text, *(each.text for each in rewordings)]
    words = [q.MultiMatch(query=text, fields=TEXT_FIELDS, type="best_fields") for text in texts]
    return _either(*words, *_beginnings(query), *numbers, *_within_compounds(query))


def marking_alike(query: QueryText, language: str, suggestion: str) -> q.Query:
    """What is marked where the spelling was forgiven."""
    meant = _alike("title", ["title"], query, language)
    return _either(meant, q.Match("title", {"query": suggestion})) if suggestion else meant


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


def _words(text: str, *, boost: float = 1.0, name: str, fields: Sequence[str] = FIELDS) -> q.Query:
    return q.MultiMatch(
        query=text,
        fields=list(fields),
        type="cross_fields",
        minimum_should_match=MOST_OF_SENTENCE if len(text.split()) >= SENTENCE else MOST_WORDS,
        tie_breaker=0.3,
        boost=boost,
        _name=name,
    )


def _reworded(rewording: Rewording) -> q.Query:
    """Other words anywhere; the parts of a compound only in compounds, or side by side: where *fører* and *kort* stand
    apart there is no *førerkort*.
    """
    name = f"{rewording.kind}: {rewording.text}"
    if not rewording.is_of_parts:
        return _words(rewording.text, boost=rewording.boost, name=name)
    together = q.MultiMatch(query=rewording.text, fields=FIELDS, type="phrase", slop=3)
    in_compounds = q.MultiMatch(query=rewording.text, fields=PART_FIELDS, type="cross_fields", operator="and")
    return q.DisMax(queries=[together, in_compounds], boost=rewording.boost, _name=name)


def _some_words(text: str) -> q.Query:
    """Any of the words where a page says what it is about."""
    return q.MultiMatch(
        query=text,
        fields=TOPIC_FIELDS,
        type="cross_fields",
        boost=weights.SOME_WORDS,
        _name="some of the words",
    )


def _hyphenated(query: QueryText) -> list[q.Query]:
    """What is written with a hyphen, as two words side by side."""
    if query.joined == query.text:
        return []
    return [q.MultiMatch(query=query.text, fields=FIELDS, type="phrase", _name="with a hyphen")]


def _person(query: QueryText) -> list[q.Query]:
    """The person of that name, or with that number, before all pages that she is on.

    One word alone may be of a role's name, *vann* of *Vakttelefon for vann*: her title is enough for it.
    """
    in_name = [q.Match("title.exact", {"query": query.text, "operator": "and"})] if len(query.words) > 1 else []
    any_of = [*in_name, *([q.Terms("phones", query.phones)] if query.phones else [])]
    if not any_of:
        return []
    condition = q.Bool(filter=[q.Term("type", {"value": PERSON_TYPE}), _either(*any_of)])
    return [q.ConstantScore(filter=condition, boost=weights.PERSON, _name="person")]


def _inside(query: QueryText) -> list[q.Query]:
    """The words inside longer ones that no dictionary takes apart: all of them, if they are long enough to mean it."""
    stems = _stems(query)
    if not stems or len(stems) < len(query.words) or min(map(len, stems)) < SHORTEST_INSIDE:
        return []
    return [q.Wildcard("written", {"value": f"*{stem}*"}) for stem in stems]


def _within_compounds(query: QueryText) -> list[q.Query]:
    """Words that have a word of the query within: by that the page was found, where it was by the parts of compounds.

    Only for marking: as a search it would find *land* in *blande*, and look at every word of the index.
    """
    patterns = [f"*{stem}*" for stem in _stems(query) if len(stem) >= SHORTEST_BEGINNING]
    return [q.Wildcard(name, {"value": pattern}) for pattern in patterns for name in TEXT_FIELDS]


def _stems(query: QueryText) -> list[str]:
    """The first words without their endings."""
    return [ENDING.sub("", word.casefold()) for word in _affordable(query.words)[:MOST_MARKED]]


def _affordable(words: Sequence[str]) -> list[str]:
    """The first words, as far as they have no more than `MOST_LETTERS` together."""
    letters = accumulate(map(len, words))
    return [word for word, so_far in zip(words, letters, strict=True) if so_far <= MOST_LETTERS]


def _alike(field: str, known_in: Sequence[str], query: QueryText, language: str) -> q.Query:
    """The first words as they may have been meant. What is a word of the language already was meant as it is."""
    forgiven = {"fuzziness": FUZZINESS, "prefix_length": 1, "max_expansions": 30}
    each = [
        q.MultiMatch(query=word, fields=known_in)
        if is_known(word.casefold(), language=language)
        else q.Match(field, {"query": word} | forgiven)
        for word in _affordable(query.words)
    ]
    return q.Bool(should=each, minimum_should_match=MOST_WORDS) if each else q.MatchNone()


def _beginnings(query: QueryText) -> list[q.Query]:
    """The last word taken as the beginning of one: mostly the only one, or one that was not written to its end."""
    if not query.words or len(query.words[-1]) < SHORTEST_BEGINNING:
        return []
    return [
        q.MultiMatch(
            query=query.text,
            fields=["title.exact^8", "written"],
            type="bool_prefix",
            operator="and",  # these fields have words that say nothing too: *og* and *vann* are not two of three
            boost=weights.BEGINNING,
            _name="beginning",
        )
    ]


def _phone(query: QueryText) -> list[q.Query]:
    return [q.Terms("phones", query.phones, boost=weights.PHONE, _name="number")] if query.phones else []


def _either(*queries: q.Query) -> q.Query:
    return q.Bool(should=list(queries), minimum_should_match=1)
