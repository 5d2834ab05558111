"""Whether the search index still names a person who was deleted."""

import json
import logging
from itertools import chain

from elasticsearch import ApiError, TransportError
from elasticsearch.helpers import scan

from projects.people.privacy.findings import Finding, Search
from projects.people.privacy.needles import Needles
from search.client import indexing_client, is_configured
from search.indexing import process_outbox
from search.indexing.indices import writable_indices
from search.models import OutboxEntry

logger = logging.getLogger(__name__)

PLACE = "search"
# Words that stand in other fields too, without those that came before: two of them side by side are no name.
DISTINCT = "written"


def search_index(needles: Needles) -> Search:
    """Look through every document of every index, once what waits is indexed.

    Where the engine is away, or pages still wait for it, nothing is proven: then how much was looked at is none.
    """
    search = Search(PLACE)
    if not is_configured():
        return Search(PLACE, looked_at=None)
    try:
        while process_outbox():
            pass
        client = indexing_client()
        for index in chain.from_iterable(writable_indices(client).values()):
            client.indices.refresh(index=index)
            for document in scan(client, index=index):
                search.looked_at = (search.looked_at or 0) + 1
                texts = {name: value for name, value in document["_source"].items() if name != DISTINCT}
                if kinds := needles.kinds_in(json.dumps(texts, ensure_ascii=False)):
                    search.found.append(Finding(PLACE, document["_id"], index, kinds))
    except (ApiError, TransportError) as error:
        logger.warning("The search index could not be looked through: %s", type(error).__name__)
        return Search(PLACE, looked_at=None)
    if OutboxEntry.objects.exists():
        search.looked_at = None
    return search
