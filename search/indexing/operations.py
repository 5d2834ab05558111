"""From what was changed to what is to be done with its documents."""

import contextlib
import logging
from collections.abc import Collection, Iterator
from typing import Any, NamedTuple

from django.db import IntegrityError, transaction
from wagtail.models import ReferenceIndex

from search.documents import document_of
from search.indexing.bulk import delete_operation, index_operation
from search.searchable import Subject, subjects

logger = logging.getLogger(__name__)


class Work(NamedTuple):
    """What to send for some documents, and the keys of those that could not be made, each with why."""

    operations: list[dict[str, Any]]
    failures: dict[str, str]


def work_for(keys: Collection[str], *, indices: dict[str, list[str]], version: int) -> Work:
    """Each document into every index of its language, and out of every other; out of all if the public may not read
    what it is made of.
    """
    found = subjects(keys)
    work = Work([], {})
    for key in keys:
        subject = found.get(key)
        if subject and not indices[subject.locale.language_code]:
            work.failures[key] = f"There is no index for {subject.locale.language_code}: run rebuild_index"
            continue
        try:
            work.operations.extend(_operations(key, subject, indices, version))
        except Exception as error:  # one that cannot be read must not hold up the others
            logger.exception("The document %s cannot be made", key)
            work.failures[key] = repr(error)
    return work


def _operations(
    key: str, subject: Subject | None, indices: dict[str, list[str]], version: int
) -> Iterator[dict[str, Any]]:
    home = subject.locale.language_code if subject else None
    document = _current_document(subject) if subject else {}
    for language, names in indices.items():
        for name in names:
            if language == home:
                yield index_operation(index=name, key=key, document=document, version=version)
            else:
                yield delete_operation(index=name, key=key, version=version)


def _current_document(subject: Subject) -> dict[str, Any]:
    """The document, made after the page's references are stored: who changes what it shows later finds it by them.

    Wagtail stores them in a task of its own, which may not have run yet. If it is just running, it stores the same.
    """
    with contextlib.suppress(IntegrityError), transaction.atomic():
        ReferenceIndex.create_or_update_for_object(subject)
    return document_of(subject)
