"""The steps of a project's process."""

import datetime as dt
from collections.abc import Sequence
from copy import copy
from uuid import UUID

from django.core.exceptions import ValidationError
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.fields import StreamField
from wagtail.models import Orderable, TranslatableMixin
from wagtail_localize.fields import SynchronizedField

from base.fuzzy_dates import (
    FuzzyDateField,
    fuzzy_date_bound_column,
    fuzzy_date_constraint,
    fuzzy_date_form_column,
)
from base.rich_text import LINKED_TEXT, RichTextField
from base.visibility import is_published
from projects.blocks.outcome import OutcomeBlock
from projects.processes.reason import Move, Reason
from projects.processes.step_question import StepQuestionPanel
from projects.processes.step_rules import step_errors


class StepKind(models.TextChoices):
    """What a step asks of the reader."""

    STEP = "step", _("Step")
    DEADLINE = "deadline", _("Deadline")
    DECISION = "decision", _("Decision point")


class StepState(models.TextChoices):
    """Where a step stands on a day."""

    COMPLETED = "completed", pgettext_lazy("state of a step", "Completed")
    ONGOING = "ongoing", pgettext_lazy("state of a step", "Ongoing")
    FUTURE = "future", pgettext_lazy("state of a step", "Future")
    UNDECIDED = "undecided", pgettext_lazy("state of a step", "Undecided")
    DATE_PASSED = "date_passed", pgettext_lazy("state of a step", "Date passed")
    CANCELLED = "cancelled", pgettext_lazy("state of a step", "Cancelled")


class ProcessStep(TranslatableMixin, Orderable):
    """One step of a process: what happens, and when as far as is known."""

    page = ParentalKey("projects.ProjectPage", on_delete=models.CASCADE, related_name="steps")
    title = models.CharField(_("title"), max_length=160)
    kind = models.CharField(_("kind"), max_length=10, choices=StepKind, default=StepKind.STEP)
    is_for_input = models.BooleanField(
        _("is for input"),
        default=True,
        help_text=_("Only for a deadline. Take the tick away for any other, such as that of registration."),
    )
    date_form = fuzzy_date_form_column()
    date_earliest = fuzzy_date_bound_column()
    date_latest = fuzzy_date_bound_column()
    date = FuzzyDateField(
        _("date"),
        form_field="date_form",
        earliest_field="date_earliest",
        latest_field="date_latest",
        blank=True,
    )
    date_label = models.CharField(
        _("date in other words"),
        max_length=60,
        blank=True,
        help_text=_(
            "Shown instead of the date, such as “Before the summer of 2020”. "
            "The date still tells what has been and what is to come."
        ),
    )
    change_reason = models.CharField(
        _("why the date was changed"),
        max_length=255,
        blank=True,
        help_text=_("Shown to readers and followers beside the date as it was."),
    )
    conference = models.ForeignKey(
        "projects.ConferencePage",
        verbose_name=_("conference"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="process_steps",
        help_text=_("The conference that this step is. The step then follows its date."),
    )
    text = RichTextField(_("text"), blank=True, features=LINKED_TEXT)
    outcomes = StreamField(
        [("outcome", OutcomeBlock())],
        verbose_name=_("possible outcomes"),
        blank=True,
        help_text=_("Only for a decision point."),
    )
    link_page = models.ForeignKey(
        "wagtailcore.Page", verbose_name=_("page"), null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    link_document = models.ForeignKey(
        "base.CustomDocument",
        verbose_name=_("document"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    link_url = models.URLField(_("address"), blank=True)
    link_text = models.CharField(_("text of the link"), max_length=100, blank=True)
    completed_confirmed = models.BooleanField(
        _("has been carried out"),
        default=False,
        help_text=_("Tick when the step has taken place. A passed deadline needs no tick."),
    )
    cancelled = models.BooleanField(_("cancelled"), default=False)
    cancellation_reason = models.CharField(_("why it was cancelled"), max_length=255, blank=True)
    state_override = models.CharField(
        _("state"),
        max_length=12,
        choices=StepState,
        blank=True,
        help_text=_("Left empty, the state follows from the date."),
    )

    # Where the page of the link stands in the step's language, if the query asked.
    link_path: str | None = None
    # The translation key of the conference that it is, if the query asked, and where readers find that.
    conference_key: UUID | None = None
    conference_link: str = ""
    # Whether the log has anything of it, if the query asked.
    is_logged = True
    # How its date was moved and why it was cancelled, if the log was asked (``projects.processes.moves``).
    moves: Sequence[Move] = ()
    why_cancelled: Reason | None = None

    override_translatable_fields = [SynchronizedField("link_url", overridable=True)]

    panels = [
        StepQuestionPanel(),
        FieldPanel("title"),
        FieldRowPanel([FieldPanel("date"), FieldPanel("date_label")]),
        FieldPanel("change_reason"),
        FieldRowPanel([FieldPanel("kind"), FieldPanel("is_for_input"), FieldPanel("state_override")]),
        FieldRowPanel([FieldPanel("completed_confirmed"), FieldPanel("cancelled")]),
        FieldPanel("cancellation_reason"),
        FieldPanel("conference"),
        FieldPanel("text"),
        FieldPanel("outcomes"),
        MultiFieldPanel(
            [FieldPanel("link_text"), FieldPanel("link_page"), FieldPanel("link_document"), FieldPanel("link_url")],
            heading=_("Read more"),
            classname="collapsed",
        ),
    ]

    class Meta(TranslatableMixin.Meta, Orderable.Meta):
        verbose_name = _("step")
        verbose_name_plural = _("steps")
        constraints = [
            fuzzy_date_constraint("date", "process_step_date"),
            models.CheckConstraint(condition=models.Q(kind__in=StepKind.values), name="process_step_kind"),
            models.CheckConstraint(
                condition=models.Q(state_override__in=["", *StepState.values]), name="process_step_state"
            ),
        ]

    def __str__(self) -> str:
        return self.title

    @property
    def is_confirmed(self) -> bool:
        """Whether the editor says that the step was carried out."""
        return self.completed_confirmed or self.state_override == StepState.COMPLETED

    @property
    def is_cancelled(self) -> bool:
        """Whether the editor says that the step will not be."""
        return self.cancelled or self.state_override == StepState.CANCELLED

    def state_on(self, day: dt.date) -> StepState:
        """Where the step stands on the day: what the editor says, else what follows from the date.

        A passed deadline is a fact; any other passed step is *date passed* until the editor confirms it.
        """
        if self.cancelled:
            return StepState.CANCELLED
        if self.state_override:
            return StepState(self.state_override)
        if self.completed_confirmed:
            return StepState.COMPLETED
        latest, earliest = self.date.latest, self.date.earliest
        if latest is None:
            return StepState.UNDECIDED
        if latest < day:
            return StepState.COMPLETED if self.kind == StepKind.DEADLINE else StepState.DATE_PASSED
        if self.kind != StepKind.DEADLINE and earliest is not None and earliest <= day:
            return StepState.ONGOING
        return StepState.FUTURE

    @property
    def state(self) -> StepState:
        """Where the step stands today, in the municipality's time zone."""
        return self.state_on(timezone.localdate())

    @property
    def is_past(self) -> bool:
        """Whether the step stands under the heading of completed steps."""
        if self.state == StepState.CANCELLED:
            return self.date.latest is not None and self.date.latest < timezone.localdate()
        return self.state in {StepState.COMPLETED, StepState.DATE_PASSED}

    @property
    def link(self) -> str:
        """Where “read more” leads, empty where it leads nowhere that a reader can go.

        To a page in the step's language, where the step was read with that (``ProjectPage.process``).
        """
        if self.link_page and self.link_path:
            in_language = copy(self.link_page)
            in_language.url_path = self.link_path
            return str(in_language.url or "")
        if self.link_page and is_published(self.link_page):
            return str(self.link_page.url or "")
        if self.link_document:
            return str(self.link_document.url)
        return self.link_url

    @property
    def taken_outcomes(self) -> list[str]:
        """What came of a decision: one outcome at most, once an editor has saved it."""
        return [outcome.value["title"] for outcome in self.outcomes if outcome.value.get("taken")]

    def clean(self) -> None:
        """Tell all that does not go together, each beside its field."""
        super().clean()
        if errors := step_errors(self):
            raise ValidationError(errors)
