"""The main picture of a page."""

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel


class HeroMixin(models.Model):
    """A main picture whose alternative text belongs to this use of it, in this language."""

    hero_image = models.ForeignKey(
        "base.CustomImage",
        verbose_name=_("main picture"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    hero_image_alt = models.CharField(
        _("alternative text"),
        max_length=250,
        blank=True,
        help_text=_("What the picture shows, for those who cannot see it."),
    )
    hero_caption = models.CharField(_("caption"), max_length=250, blank=True)

    hero_panel = MultiFieldPanel(
        [FieldPanel("hero_image"), FieldPanel("hero_image_alt"), FieldPanel("hero_caption")],
        heading=_("Main picture"),
    )

    class Meta:
        abstract = True

    def clean(self) -> None:
        """Ask for alternative text wherever there is a picture (WCAG 1.1.1)."""
        super().clean()
        if self.hero_image_id and not self.hero_image_alt:
            raise ValidationError({"hero_image_alt": _("Describe the picture for those who cannot see it.")})
