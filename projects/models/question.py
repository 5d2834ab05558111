"""Questions that suppliers ask, and the answers that all of them get."""

from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel
from wagtail.models import Orderable, TranslatableMixin

from base.rich_text import LINKED_TEXT, RichTextField


class Question(TranslatableMixin, Orderable):
    """A question of a market dialogue and its answer, dated, the same for all."""

    question = models.TextField(_("question"))
    answer = RichTextField(_("answer"), features=LINKED_TEXT)
    answered_on = models.DateField(_("answered on"), default=timezone.localdate)

    panels = [FieldPanel("question"), FieldPanel("answer"), FieldPanel("answered_on")]

    class Meta(TranslatableMixin.Meta, Orderable.Meta):
        abstract = True

    def __str__(self) -> str:
        return self.question

    def clean(self) -> None:
        """An answer is dated when it is given, not before."""
        super().clean()
        answered_on: Any = self.answered_on  # none where the form could not read it
        if answered_on and answered_on > timezone.localdate():
            raise ValidationError({"answered_on": _("The date is in the future. Write the day when it was answered.")})


class ProjectQuestion(Question):
    """A question about a project's market dialogue."""

    page = ParentalKey("projects.ProjectPage", on_delete=models.CASCADE, related_name="questions")

    class Meta(Question.Meta):
        verbose_name = _("question")
        verbose_name_plural = _("questions")


class ConferenceQuestion(Question):
    """A question asked at, or about, a conference."""

    page = ParentalKey("projects.ConferencePage", on_delete=models.CASCADE, related_name="questions")

    class Meta(Question.Meta):
        verbose_name = _("question")
        verbose_name_plural = _("questions")
