"""From pages to what is to be done with their documents."""

import contextlib
import logging
from collections.abc import Collection, Iterator
from typing import Any, NamedTuple

from django.db import IntegrityError, transaction
from wagtail.models import Page, ReferenceIndex

from search.documents import document_of
from search.indexing.bulk import delete_operation, index_operation
from search.searchable import searchable_pages

logger = logging.getLogger(__name__)


class Work(NamedTuple):
    """What to send for some pages, and the pages whose document could not be made, each with why."""

    operations: list[dict[str, Any]]
    failures: dict[int, str]


def work_for(page_ids: Collection[int], *, indices: dict[str, list[str]], version: int) -> Work:
    """Each page into every index of its language, and out of every other; out of all if the public may not read it."""
    pages = {page.pk: page for page in searchable_pages().filter(pk__in=page_ids).select_related("locale").specific()}
    work = Work([], {})
    for page_id in page_ids:
        page = pages.get(page_id)
        if page and not indices[page.locale.language_code]:
            work.failures[page_id] = f"There is no index for {page.locale.language_code}: run rebuild_index"
            continue
        try:
            work.operations.extend(_operations(page_id, page, indices, version))
        except Exception as error:  # one page that cannot be read must not hold up the others
            logger.exception("The document of page %s cannot be made", page_id)
            work.failures[page_id] = repr(error)
    return work


def _operations(
    page_id: int, page: Page | None, indices: dict[str, list[str]], version: int
) -> Iterator[dict[str, Any]]:
    home = page.locale.language_code if page else None
    document = _current_document(page) if page else {}
    for language, names in indices.items():
        for name in names:
            if language == home:
                yield index_operation(index=name, page_id=page_id, document=document, version=version)
            else:
                yield delete_operation(index=name, page_id=page_id, version=version)


def _current_document(page: Page) -> dict[str, Any]:
    """The page's document, made after its references are stored: who changes what it shows later finds it by them.

    Wagtail stores them in a task of its own, which may not have run yet. If it is just running, it stores the same.
    """
    with contextlib.suppress(IntegrityError), transaction.atomic():
        ReferenceIndex.create_or_update_for_object(page)
    return document_of(page)
