"""What the file of a document says."""

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from base.models import CustomDocument
from search.files.problem import Problem
from search.files.wording import WHAT_IS_WRONG

CHOICES = [(problem.value, label) for problem, label in WHAT_IS_WRONG.items()]
# Where there is a text.
READ = ["", Problem.TOO_LONG.value]


class DocumentText(models.Model):
    """One row a document, of the content that its file had by `file_hash`: the text, or why there is none.

    Text and problem exclude each other, but for a text that is too long, of which the beginning is kept. `is_public`
    is whether the pages that show the document have been told that everybody may read it.
    """

    document = models.OneToOneField(
        CustomDocument,
        verbose_name=_("document"),
        primary_key=True,
        on_delete=models.CASCADE,
        related_name="file_text",
    )
    # Wagtail would count the row among the places where the document is used.
    document.wagtail_reference_index_ignore = True  # type: ignore[attr-defined]  # Wagtail's own way of saying so
    file_hash = models.CharField(_("hash of the file (SHA-1)"), max_length=40, blank=True)
    text = models.TextField(_("text of the file"), blank=True)
    problem = models.CharField(_("what is wrong"), max_length=20, choices=CHOICES, blank=True)
    is_public = models.BooleanField(_("is public"), default=True)
    extracted_at = models.DateTimeField(_("looked at"), default=timezone.now)

    class Meta:
        verbose_name = _("text of a document")
        verbose_name_plural = _("texts of documents")
        constraints = [
            models.CheckConstraint(
                name="search_documenttext_text_or_problem",
                condition=models.Q(~models.Q(text=""), problem__in=READ)
                | models.Q(~models.Q(problem__in=READ), text=""),
            ),
            models.CheckConstraint(
                name="search_documenttext_known_problem",
                condition=models.Q(problem__in=["", *(problem for problem, _label in CHOICES)]),
            ),
        ]

    def __str__(self) -> str:
        return str(self.document)
