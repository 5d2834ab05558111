"""The texts of documents, for the pages that show them."""

from collections.abc import Iterable

from django.contrib.contenttypes.models import ContentType
from django.db.models import F
from wagtail.models import Page, ReferenceIndex

from base.models import CustomDocument
from search.files.visibility import is_private
from search.models import DocumentText


def texts_of(document_ids: Iterable[int]) -> dict[int, str]:
    """What the files of these documents say, by the document's id; in one query.

    Without those that say nothing, those in a private collection, and those whose file was replaced and has not been
    read since.
    """
    texts = DocumentText.objects.filter(
        ~is_private("document__collection"), document__in=list(document_ids), document__file_hash=F("file_hash")
    )
    return dict(texts.exclude(text="").values_list("document_id", "text"))


def documents_shown_by(page: Page) -> list[int]:
    """The documents that a page leads to, by id: in its blocks and texts, its steps, and its sessions' materials.

    By Wagtail's index of references, which the worker brings up to date before it makes a page's document.
    """
    pages = ReferenceIndex._get_base_content_type(Page)  # Wagtail has no public name for what it stores references by
    references = ReferenceIndex.objects.filter(
        base_content_type=pages,
        object_id=str(page.pk),
        to_content_type=ContentType.objects.get_for_model(CustomDocument),
    )
    return sorted({int(pk) for pk in references.values_list("to_object_id", flat=True)})
