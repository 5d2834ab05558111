"""A word that the site uses and the dictionary lacks."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class SiteWord(models.Model):
    """A new word or a name, in lower case, on a page that the public may read.

    One row for each page that has it, so that it goes when the page's text loses it: nothing is kept here that the
    page does not say. Not a foreign key, since the index forgets a deleted page when the worker comes to it.
    """

    page_id = models.BigIntegerField(_("page"))
    language = models.CharField(_("language"), max_length=10)
    word = models.CharField(_("word"), max_length=40)

    class Meta:
        verbose_name = _("word of the site")
        verbose_name_plural = _("words of the site")
        constraints = [models.UniqueConstraint(fields=["page_id", "word"], name="search_site_word_once_a_page")]
        indexes = [models.Index(fields=["language", "word"], name="search_site_word")]

    def __str__(self) -> str:
        return self.word
