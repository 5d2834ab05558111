"""The check of an index, and what comes of it."""

from datetime import timedelta

from django.utils import timezone
from elasticsearch import ApiError, NotFoundError, TransportError
from elasticsearch.helpers import ScanError

from search.checking.differences import Differences, differences
from search.client import indexing_client, is_configured
from search.indexing import is_current
from search.models import IndexCheck, OutboxEntry
from search.outbox import documents_changed
from search.vocabulary import state_of_words

# Of each list of keys; the numbers are kept whole.
MOST_KEPT = 200
LONGEST_KEY = OutboxEntry._meta.get_field("key").max_length or 0


class CheckError(Exception):
    """An index could not be compared; the message says why."""


def check_index(*, language: str, mend: bool = False) -> Differences:
    """Compare the index of the language with the database, and keep what was found for the index health page.

    To `mend` is to put what differs into the outbox, whence workers bring it into the index, or take it out.
    Raises ``CheckError``.
    """
    began, words = timezone.now(), state_of_words(language)
    # What a worker has in hand may have been made before the latest word.
    settled = not OutboxEntry.objects.filter(claimed_until__gt=began).exists()
    try:
        found = _found(language)
    except CheckError as error:
        _keep(language, Differences(), mended=False, error=str(error), words="", took=timedelta())
        raise
    for key in found.keys if mend else []:
        if len(key) <= LONGEST_KEY:
            documents_changed([key])  # one by one: whoever holds several may wait for an editor who waits for one
    took = timezone.now() - began
    _keep(language, found, mended=mend and bool(found.keys), error="", words=words if settled else "", took=took)
    return found


def _found(language: str) -> Differences:
    if not is_configured():
        raise CheckError("There is no Elasticsearch: set ELASTICSEARCH_URL.")
    client = indexing_client()
    try:
        if not is_current(client, language):
            raise CheckError(f"There is no index for {language} of this database and program: run rebuild_index.")
        return differences(client, language)
    except NotFoundError as error:
        raise CheckError(f"The index for {language} has just gone: {error}") from error
    except (ApiError, TransportError, ScanError) as error:
        raise CheckError(f"Elasticsearch is away: {error}") from error


def _keep(language: str, found: Differences, **values: object) -> None:
    IndexCheck.objects.update_or_create(
        language=language,
        defaults={
            "checked_at": timezone.now(),
            "documents": found.documents,
            "found": len(found.keys),
            "missing": found.missing[:MOST_KEPT],
            "superfluous": found.superfluous[:MOST_KEPT],
            "different": found.different[:MOST_KEPT],
            **values,
        },
    )
