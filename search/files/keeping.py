"""Keeping the texts of documents current: the worker's part."""

import logging
from datetime import timedelta

from django.db import transaction
from django.db.models import F, Q, QuerySet
from django.utils import timezone

from base.models import CustomDocument
from search.documents.plain_text import plain
from search.files.extraction import Extraction
from search.files.fetching import fetched
from search.files.kinds import kind_of
from search.files.limits import LIMITS, Limits
from search.files.problem import Problem, UnreadableError
from search.files.reading import read
from search.files.visibility import is_private
from search.models import DocumentText
from search.outbox import documents_changed
from search.showing import documents_showing

logger = logging.getLogger(__name__)

# Before a file that could not be fetched is tried again.
PAUSE = timedelta(hours=1)
AT_A_TIME = 10


def waiting() -> QuerySet[CustomDocument]:
    """The documents whose file has not been read as it is now, and those whose file could not be fetched then."""
    never, replaced = Q(file_text=None), ~Q(file_text__file_hash=F("file_hash"))
    unreachable = Q(file_text__problem=Problem.UNREACHABLE, file_text__extracted_at__lt=timezone.now() - PAUSE)
    documents: QuerySet[CustomDocument] = CustomDocument.objects.filter(never | replaced | unreachable)
    return documents.order_by("pk")


def read_waiting(*, limit: int = AT_A_TIME, limits: Limits = LIMITS) -> int:
    """Read the files of up to `limit` documents that wait for it; of how many.

    Raises ``ReadingError`` where files cannot be read at all.
    """
    documents = list(waiting()[:limit])
    for document in documents:
        extraction = _extraction(document, limits)
        _keep(document, extraction)
    return len(documents)


def notice_privacy() -> None:
    """Have pages indexed anew whose documents came into a private collection, or out of it.

    Wagtail sends no signal for some of the ways in which this happens: moving a collection, or many documents at once.
    """
    private = is_private("document__collection")
    turned = DocumentText.objects.filter(Q(private, is_public=True) | Q(~private, is_public=False))
    for row in turned.defer("text").select_related("document"):
        with transaction.atomic():
            DocumentText.objects.filter(pk=row.pk).update(is_public=not row.is_public)
            documents_changed(documents_showing(row.document))


def _extraction(document: CustomDocument, limits: Limits) -> Extraction:
    """What the file says, as the index takes it; a text without a letter is none."""
    try:
        kind = kind_of(document.file.name or "")
        with fetched(document, limits) as path:
            extraction = read(path, kind, limits=limits)
    except UnreadableError as unreadable:
        return Extraction(problem=unreadable.problem)
    if extraction.error:
        logger.info("The file of document %s stopped its reader: %s", document.pk, extraction.error)
    text = plain(extraction.text)
    if extraction.problem in {None, Problem.TOO_LONG}:
        has_words = any(map(str.isalpha, text))
        return Extraction(text, extraction.problem) if has_words else Extraction(problem=Problem.NO_TEXT)
    return extraction


@transaction.atomic
def _keep(document: CustomDocument, extraction: Extraction) -> None:
    """Store what was read, unless the document is gone by now, and index anew the pages that show it if it is new."""
    if not CustomDocument.objects.select_for_update().filter(pk=document.pk).exists():
        return
    before = DocumentText.objects.filter(pk=document.pk).values_list("text", flat=True).first()
    DocumentText.objects.update_or_create(
        document=document,
        defaults={
            "file_hash": document.file_hash,
            "text": extraction.text,
            "problem": extraction.problem or "",
            "extracted_at": timezone.now(),
        },
    )
    if extraction.text != (before or ""):
        documents_changed(documents_showing(document))
