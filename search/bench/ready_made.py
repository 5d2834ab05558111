"""How many documents Elasticsearch takes if nobody has to make them: no rebuild on the same machine is faster."""

import json
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from itertools import batched

from elasticsearch.helpers import scan

from search.bench.sites import Site, on_site
from search.client import alias_of, index_languages, rebuilding_client
from search.indexing.bulk import CHUNK_DOCUMENTS
from search.indexing.indices import WHILE_BUILT
from search.mapping import index_body

AT_A_TIME = 2
NAME = "bench-ready-made"

type Lines = list[bytes]
"""Of one request: for each document what is to be done, and the document."""


class ReadyMade:
    """The documents of a site's indices, as requests that are ready to be sent."""

    def __init__(self, site: Site) -> None:
        self._client = rebuilding_client()
        with on_site(site):
            self._requests = {language: self._read(alias_of(language)) for language in index_languages()}

    def fill(self) -> int:
        """Put them into new indices, which are removed again; how many they are."""
        for language, requests in self._requests.items():
            body = index_body(language)
            index = f"{NAME}-{language}"
            self._client.indices.create(index=index, settings=body["settings"] | WHILE_BUILT, mappings=body["mappings"])
            with ThreadPoolExecutor(AT_A_TIME) as senders:
                refused = any(senders.map(partial(self._send, index), requests))
            if refused:
                raise RuntimeError(f"Elasticsearch does not take again what it has ({language}).")
            self._client.indices.delete(index=index)
        return sum(len(lines) // 2 for requests in self._requests.values() for lines in requests)

    def _send(self, index: str, lines: Lines) -> bool:
        answer = self._client.bulk(index=index, operations=lines)  # type: ignore[arg-type]  # not said: lines too
        return bool(answer["errors"])

    def _read(self, alias: str) -> list[Lines]:
        hits = scan(self._client, index=alias, size=CHUNK_DOCUMENTS)
        return [
            [line for hit in batch for line in _lines(hit)] for batch in batched(hits, CHUNK_DOCUMENTS, strict=False)
        ]


def _lines(hit: dict[str, object]) -> tuple[bytes, bytes]:
    return json.dumps({"index": {"_id": hit["_id"]}}).encode(), json.dumps(hit["_source"]).encode()
