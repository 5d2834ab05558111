"""What has happened to a process since it was published: the log that readers, feeds and followers are told from."""

from typing import Any

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from base.fuzzy_dates import Form, FuzzyDate


class ChangeKind(models.TextChoices):
    """What happened."""

    ADDED = "added", _("New step")
    MOVED = "moved", _("Date changed")
    CANCELLED = "cancelled", _("Cancelled")
    REINSTATED = "reinstated", _("Takes place after all")
    DECIDED = "decided", _("Decided")
    COMPLETED = "completed", _("Carried out")
    ANSWERED = "answered", _("Question answered")
    REGISTRATION = "registration", _("Registration deadline changed")
    INPUT = "input", _("Deadline for input changed")


# Changes of a date, with what it was: of a step, and of a conference's two deadlines.
OF_CONFERENCES = {ChangeKind.REGISTRATION, ChangeKind.INPUT}
MOVES = {ChangeKind.MOVED, *OF_CONFERENCES}


class ProcessChange(models.Model):
    """One change of a published row of a project. The same in every language, but for its texts.

    ``project_key`` and ``row_key`` are translation keys: of the project's page, and of the step, question or
    conference. ``texts`` holds, by language code, what the row was called (``title``), why it changed (``reason``) and
    what was decided (``outcome``). The dates are those before and after, as EDTF and its form.
    """

    project_key = models.UUIDField(db_index=True)
    row_key = models.UUIDField()
    kind = models.CharField(max_length=12, choices=ChangeKind)
    at = models.DateTimeField(default=timezone.now)
    old_date = models.CharField(max_length=40, blank=True)
    old_form = models.CharField(max_length=20, blank=True)
    new_date = models.CharField(max_length=40, blank=True)
    new_form = models.CharField(max_length=20, blank=True)
    texts = models.JSONField(default=dict)
    # When those who follow the process by e-mail were told.
    mailed_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["-at", "-pk"]
        verbose_name = _("change of a process")
        verbose_name_plural = _("changes of processes")
        constraints = [
            models.CheckConstraint(condition=models.Q(kind__in=ChangeKind.values), name="process_change_kind")
        ]
        indexes = [models.Index(fields=["mailed_at"], name="process_change_unmailed")]

    def __str__(self) -> str:
        return f"{self.get_kind_display()} {self.at:%Y-%m-%d}"

    @property
    def is_move(self) -> bool:
        """Whether a date was changed."""
        return self.kind in MOVES

    @property
    def old(self) -> FuzzyDate:
        """The step's date before."""
        return FuzzyDate(self.old_date, Form(self.old_form))

    @property
    def new(self) -> FuzzyDate:
        """The step's date after."""
        return FuzzyDate(self.new_date, Form(self.new_form))

    def text(self, name: str, language: str) -> str:
        """A text (``title`` or ``reason``) in the language, else in another that has it, else empty."""
        return str(self.texts.get(self.language_of(name, language), {}).get(name, ""))

    def language_of(self, name: str, language: str) -> str:
        """The language that the text is to be had in: the one asked for wherever it has the text."""
        texts: dict[str, dict[str, Any]] = self.texts
        having = [code for code, words in texts.items() if words.get(name)]
        return language if language in having or not having else having[0]
