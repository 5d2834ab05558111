"""The texts of documents, for the pages that show them."""

from collections import defaultdict
from collections.abc import Collection, Iterable

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


def documents_shown_by(pages: Collection[Page]) -> dict[int, set[int]]:
    """The documents that each page leads to, both by id: in its blocks and texts, its steps, and its sessions'
    materials. In one query; without pages that lead to none.

    By Wagtail's index of references, which the worker brings up to date before it makes a page's document.
    """
    references = ReferenceIndex.objects.filter(
        base_content_type=ReferenceIndex._get_base_content_type(Page),  # Wagtail has no public name for it
        object_id__in=[str(page.pk) for page in pages],
        to_content_type=ContentType.objects.get_for_model(CustomDocument),
    )
    shown: dict[int, set[int]] = defaultdict(set)
    for page, document in references.values_list("object_id", "to_object_id"):
        shown[int(page)].add(int(document))
    return dict(shown)
