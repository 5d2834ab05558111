"""The site's own words, kept up with its documents."""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import batched

from elasticsearch import Elasticsearch
from elasticsearch.dsl import query as q

from search.compounds.lists import lists_of
from search.documents import texts_in
from search.documents.keys import PAGE, ids_of, page_key
from search.indexing.making import Making, make
from search.mapping import ROUGH
from search.models import SiteWord
from search.outbox import documents_changed
from search.searchable import keys_in
from search.vocabulary import Changes, changes_by, look_again, remember

# Where names of people are rare; the others are full of them.
WORDS_OF = ["title", "lead", "headings", "body", "process", "themes", "context"]
# Where words stand as they are written, or nearly.
LOOKED_AT = ["written", ROUGH]
# In one question, and as many documents as Elasticsearch gives in one answer.
ASKED_AT_ONCE, MOST = 50, 10_000
# Documents made at a time.
BATCH = 250


def made_with_words(
    client: Elasticsearch, keys: Collection[str], *, indices: Mapping[str, Sequence[str]], with_references: bool = False
) -> Making:
    """These documents, made (``make``) once the site's words are those of their texts; a page that readers may not see
    any more has none.

    Where a language has gained or lost a word by it, others in these indices, by language, in which a compound may be
    made of it wait in the outbox then. One that is being sent while they are looked for may be missed, and the rest if
    the process ends just then; the daily check finds them. Raises the client's errors, and then nothing is remembered.
    """
    look_again()
    making = make(keys, with_references=with_references)
    changes = [*_changes(keys, making)]
    words = {word for each in changes for word in each.words}
    others = {key for key in _documents_with(client, words, indices) if key not in keys}
    for each in changes:
        remember(each)
    for key in sorted(others):
        documents_changed([key])  # one by one: whoever holds several rows may wait for an editor who waits for one
    return make(keys) if words else making


def learn_words(language: str) -> Iterator[int]:
    """Have a language that has no words of its own get them from all its documents, so that compounds in the first
    document are made of those in the last; tells after each step how many documents it looked at. Else does nothing.
    """
    if not lists_of(language) or SiteWord.objects.filter(language=language).exists():
        return
    for batch in batched(keys_in(language), BATCH, strict=False):
        for each in _changes(batch, make(batch)):
            remember(each)
        yield len(batch)


def _changes(keys: Collection[str], making: Making) -> Iterator[Changes]:
    texts: dict[str, dict[int, list[str]]] = defaultdict(dict)
    for pk in ids_of(key for key in keys if key.startswith(PAGE) and key not in making.faults).pages:
        made = making.made.get(page_key(pk))
        texts[made.language if made else ""][pk] = list(texts_in(made.document, WORDS_OF)) if made else []
    for language, of_pages in texts.items():
        changes = changes_by(language=language, texts=of_pages)
        if changes.gone or changes.missing:
            yield changes


def _documents_with(
    client: Elasticsearch, words: Collection[tuple[str, str]], indices: Mapping[str, Sequence[str]]
) -> Iterator[str]:
    """The keys of documents that have one of the words, each with its language, in one of theirs."""
    for language, names in indices.items():
        of_language = sorted(word for of, word in words if of == language)
        if names and of_language:
            client.indices.refresh(index=names)
        for some in batched(of_language if names else [], ASKED_AT_ONCE, strict=False):
            inside = [q.Wildcard(field, {"value": f"*{word}*"}) for field in LOOKED_AT for word in some]
            query = q.Bool(filter=[q.Bool(should=inside)]).to_dict()
            answer = client.search(index=names, query=query, source=False, size=MOST)
            yield from (hit["_id"] for hit in answer["hits"]["hits"])
