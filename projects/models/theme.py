"""What projects are about."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.models import TranslatableMixin
from wagtail.search import index


class Theme(TranslatableMixin, index.Indexed, models.Model):
    """A theme, by which readers filter projects. The same theme has one ``translation_key`` in every language."""

    name = models.CharField(_("name"), max_length=80)
    slug = models.SlugField(_("address"), max_length=80, help_text=_("Used in the address of a filtered list."))

    panels = [FieldPanel("name"), FieldPanel("slug")]
    search_fields = [index.AutocompleteField("name"), index.SearchField("name")]

    class Meta(TranslatableMixin.Meta):
        verbose_name = _("theme")
        verbose_name_plural = _("themes")
        ordering = ["name"]
        constraints = [
            *getattr(TranslatableMixin.Meta, "constraints", []),
            models.UniqueConstraint(fields=["locale", "slug"], name="theme_slug_unique_in_a_language"),
        ]

    def __str__(self) -> str:
        return self.name
