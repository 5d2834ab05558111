"""What happens at a conference, hour by hour."""

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel
from wagtail.fields import StreamField
from wagtail.models import Orderable, TranslatableMixin

from base.rich_text import LINKED_TEXT, RichTextField
from projects.blocks.material import MaterialBlock
from projects.blocks.speaker import SPEAKER_BLOCKS


class SessionKind(models.TextChoices):
    """What kind of time it is."""

    TALK = "talk", _("Talk")
    BREAK = "break", _("Break")
    ONE_TO_ONE = "one_to_one", _("One-to-one meetings")


class ConferenceSession(TranslatableMixin, Orderable):
    """One session of a conference's programme."""

    page = ParentalKey("projects.ConferencePage", on_delete=models.CASCADE, related_name="sessions")
    title = models.CharField(_("title"), max_length=200)
    kind = models.CharField(_("kind"), max_length=10, choices=SessionKind, default=SessionKind.TALK)
    start = models.DateTimeField(_("starts"))
    end = models.DateTimeField(_("ends"))
    room = models.CharField(_("room"), max_length=80, blank=True)
    track = models.CharField(
        _("track"), max_length=80, blank=True, help_text=_("Sessions at the same time stand side by side by track.")
    )
    cancelled = models.BooleanField(_("cancelled"), default=False)
    abstract = RichTextField(_("what it is about"), blank=True, features=LINKED_TEXT)
    speakers = StreamField(SPEAKER_BLOCKS, verbose_name=_("speakers"), blank=True)
    materials = StreamField([("material", MaterialBlock())], verbose_name=_("materials"), blank=True)

    panels = [
        FieldPanel("title"),
        FieldRowPanel([FieldPanel("start"), FieldPanel("end")]),
        FieldRowPanel([FieldPanel("kind"), FieldPanel("track"), FieldPanel("room")]),
        FieldPanel("cancelled"),
        FieldPanel("abstract"),
        FieldPanel("speakers"),
        FieldPanel("materials"),
    ]

    class Meta(TranslatableMixin.Meta, Orderable.Meta):
        verbose_name = _("session")
        verbose_name_plural = _("sessions")
        constraints = [
            models.CheckConstraint(condition=models.Q(end__gt=models.F("start")), name="session_ends_after_start"),
            models.CheckConstraint(condition=models.Q(kind__in=SessionKind.values), name="session_kind"),
        ]

    def __str__(self) -> str:
        return self.title

    def clean(self) -> None:
        """Refuse a session that ends before it starts."""
        super().clean()
        if None not in (self.start, self.end) and self.end <= self.start:
            raise ValidationError(
                {"end": _("The session ends before it starts. Write a time after the start, or change the start.")}
            )
