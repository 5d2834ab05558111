"""The form of a document in the admin."""

from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail.documents.forms import BaseDocumentForm

from base.models import CustomDocument
from search.files.problem import Problem
from search.files.wording import WHAT_IS_WRONG, WHAT_TO_DO
from search.models import DocumentText


class DocumentForm(BaseDocumentForm):
    """Wagtail's, which tells beside the file whether the search finds what it says."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if self.instance.pk and "file" in self.fields:
            field = self.fields["file"]
            field.help_text = " ".join(filter(None, map(str, (field.help_text, standing(self.instance)))))


def standing(document: CustomDocument) -> str:
    """Whether the document's text is found, why not and what to do, in words."""
    row = DocumentText.objects.filter(pk=document.pk, file_hash=document.file_hash).defer("text").first()
    if row is None:
        return str(_("The text of the file is read in a short while, and is found by the site’s search then."))
    if not row.problem:
        return str(_("The text of the file is found by the site’s search."))
    problem = Problem(row.problem)
    return f"{WHAT_IS_WRONG[problem]}. {WHAT_TO_DO[problem]}"
