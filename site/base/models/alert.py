"""Messages that every page carries for a time: snippets, since they differ by language."""

from typing import Any

from django.db import models
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.models import DraftStateMixin, PreviewableMixin, RevisionMixin, TranslatableMixin

from base.rich_text import LINKED_TEXT, RichTextField


class AlertKind(models.TextChoices):
    """How urgent an alert is; the values are Designsystemet's colours."""

    INFO = "info", _("Information")
    WARNING = "warning", _("Warning")
    DANGER = "danger", _("Serious")


class Alert(PreviewableMixin, DraftStateMixin, RevisionMixin, TranslatableMixin, models.Model):
    """What readers must know on whatever page they are, such as that the telephones are down.

    Taken down in one language, by hand or by its date, it is gone in every language.
    """

    kind = models.CharField(_("how urgent"), max_length=10, choices=AlertKind, default=AlertKind.INFO)
    heading = models.CharField(_("heading"), max_length=100)
    body = RichTextField(
        _("text"),
        features=LINKED_TEXT,
        blank=True,
        help_text=_("Shown at the top of every page. Set a date for when it is to go: it then goes in every language."),
    )

    panels = [FieldPanel("kind"), FieldPanel("heading"), FieldPanel("body")]

    class Meta(TranslatableMixin.Meta):
        verbose_name = _("alert")
        verbose_name_plural = _("alerts")
        ordering = ["-pk"]
        constraints = [
            models.CheckConstraint(condition=models.Q(kind__in=AlertKind.values), name="alert_kind"),
        ]

    def __str__(self) -> str:
        return self.heading

    def get_preview_context(self, request: HttpRequest, mode_name: str) -> dict[str, Any]:
        """The alert alone, in place of those that are published."""
        from base.site_texts import shown

        context: dict[str, Any] = super().get_preview_context(request, mode_name)
        return {**context, "alerts": shown([self])}

    def get_preview_template(self, request: object, mode_name: str) -> str:
        """The template that shows the alert above a page that has nothing else."""
        return "base/alert_preview.html"
