"""Texts of the footer: snippets, since they differ by language."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.models import DraftStateMixin, PreviewableMixin, RevisionMixin, TranslatableMixin

from base.rich_text import LINKED_TEXT, RichTextField


class FooterText(PreviewableMixin, DraftStateMixin, RevisionMixin, TranslatableMixin, models.Model):
    """A short text with a heading, shown at the foot of every page of its language."""

    heading = models.CharField(_("heading"), max_length=100)
    body = RichTextField(_("text"), features=LINKED_TEXT)
    sort_order = models.PositiveSmallIntegerField(_("order"), default=0)

    panels = [FieldPanel("heading"), FieldPanel("body"), FieldPanel("sort_order")]

    class Meta(TranslatableMixin.Meta):
        verbose_name = _("footer text")
        verbose_name_plural = _("footer texts")
        ordering = ["sort_order", "pk"]

    def __str__(self) -> str:
        return self.heading

    def get_preview_template(self, request: object, mode_name: str) -> str:
        """The template that shows the text alone."""
        return "base/footer_text_preview.html"
