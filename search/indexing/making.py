"""Making documents from the database, many at a time."""

import logging
from collections.abc import Collection, Mapping
from typing import Any, NamedTuple

from search.documents import documents_of
from search.indexing.faults import OF_THE_DATABASE, Fault
from search.indexing.references import store_references
from search.searchable import subjects

logger = logging.getLogger(__name__)


class Made(NamedTuple):
    """A document and the language whose index it belongs in."""

    language: str
    document: dict[str, Any]


class Making(NamedTuple):
    """What was made, by key: nothing for what the public may not read; and why others could not be made."""

    made: Mapping[str, Made]
    faults: Mapping[str, Fault]


def make(keys: Collection[str], *, with_references: bool = False) -> Making:
    """The documents of these keys as they are now; `with_references`, what they refer to is stored before.

    Where one of them cannot be made, each is made by itself, so that it does not hold up the others.
    """
    try:
        return Making(_made(keys, with_references), {})
    except OF_THE_DATABASE:
        raise
    except Exception as error:
        if len(keys) > 1:
            each = [make([key], with_references=with_references) for key in keys]
            return Making(
                {key: made for one in each for key, made in one.made.items()},
                {key: fault for one in each for key, fault in one.faults.items()},
            )
        (key,) = keys
        logger.exception("The document %s cannot be made", key)
        return Making({}, {key: Fault(repr(error), is_own=True)})


def _made(keys: Collection[str], with_references: bool) -> dict[str, Made]:
    found = subjects(keys)
    for subject in found.values() if with_references else ():
        store_references(subject)
    documents = documents_of(found)
    return {key: Made(found[key].locale.language_code, document) for key, document in documents.items()}
