"""This search, as readers have it, over the judged pages."""

from collections.abc import Mapping, Sequence

from elasticsearch import Elasticsearch

from search.asking import Found, Question
from search.documents import with_words
from search.documents.keys import ids_of
from search.indexing.bulk import index_operation, send
from search.indexing.indices import create_index, put_in_use
from search.models import Synonym
from search.query_text import read_query
from search.relevance.nynorsk import LANGUAGE as NYNORSK
from search.relevance.nynorsk import nynorsk_documents
from search.relevance.synonyms import editors_synonyms
from search.searching import ask_engine

DEPTH = 20
DIRECTORY = "demo/contacts"


def index_nynorsk(client: Elasticsearch) -> None:
    """An index of the judged pages in Nynorsk, each under its own key."""
    name = create_index(client, NYNORSK)
    operations = [
        index_operation(index=name, key=key, document=with_words(document, NYNORSK), version=1)
        for key, document in nynorsk_documents().items()
    ]
    refused = [outcome for outcome in send(client, operations) if outcome.fault]
    if refused:
        raise ValueError(f"A page in Nynorsk was refused: {refused[0].fault}")
    client.indices.refresh(index=name)
    put_in_use(client, NYNORSK, name)


def add_synonyms() -> None:
    """The synonyms that the judgements presume, as an editor would have written them."""
    for language, groups in editors_synonyms().items():
        for group in groups:
            Synonym.objects.create(language=language, words="\n".join(group))


class PublicSearch:
    """Ranks the judged pages; `ids` are theirs by `<language>/<key>`.

    A person has a page of her own below the directory, which is what was judged: it is found where she is.
    """

    def __init__(self, ids: Mapping[str, int]) -> None:
        self._keys = {pk: name.partition("/")[2] for name, pk in ids.items()}

    def __call__(self, language: str, query: str) -> Sequence[str]:
        """The keys of the pages found, best first."""
        found = ask_engine(Question(read_query(query), language, size=DEPTH))
        return self._judged(found, language)

    def _judged(self, found: Found, language: str) -> Sequence[str]:
        keys = [hit.key for hit in found.hits]
        if language == NYNORSK:
            return keys
        return [judged for key in keys if (judged := self._key(key))]

    def _key(self, key: str) -> str:
        ids = ids_of([key])
        return DIRECTORY if ids.people else self._keys.get(ids.pages[0], "")
