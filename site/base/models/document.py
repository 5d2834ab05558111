"""Files that readers download."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.documents.models import AbstractDocument, Document


class CustomDocument(AbstractDocument):
    """A file with the language it is written in, so that a link to it can say so (WCAG 3.1.2)."""

    language = models.CharField(_("language"), max_length=10, choices=settings.LANGUAGES, default="nb")

    admin_form_fields = (*Document.admin_form_fields, "language")

    class Meta(AbstractDocument.Meta):
        verbose_name = _("document")
        verbose_name_plural = _("documents")
