"""Words that a search takes for each other."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.forms import RadioSelect
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel

from search.editorial.rules import also_in, check_phrases, check_synonyms
from search.models.site_languages import main_language, site_languages
from search.phrases import LONGEST, normal_form, phrases_in


class SynonymQuerySet(models.QuerySet["Synonym"]):
    """Sets of synonyms."""

    def current(self) -> SynonymQuerySet:
        """Those whose last day is not over."""
        return self.filter(models.Q(valid_until__isnull=True) | models.Q(valid_until__gte=timezone.localdate()))

    def expired(self) -> SynonymQuerySet:
        """The others."""
        return self.filter(valid_until__lt=timezone.localdate())


class Synonym(models.Model):
    """A set of words and phrases of a language: each finds what the others find, or only the first one does."""

    language = models.CharField(_("language"), max_length=10, choices=site_languages, default=main_language)
    words = models.TextField(
        _("words"),
        help_text=_("Words that mean the same, one a line or with commas between. A phrase of several words is fine."),
    )
    one_way = models.BooleanField(
        _("one way only"),
        default=False,
        help_text=_("Searching for the first word also finds the others, but not the other way round."),
    )
    valid_until = models.DateField(
        _("valid until"), null=True, blank=True, help_text=_("The last day. Left empty, it has no end.")
    )

    objects = SynonymQuerySet.as_manager()

    panels = [
        FieldPanel("language", widget=RadioSelect),
        FieldPanel("words"),
        FieldPanel("one_way"),
        FieldPanel("valid_until"),
    ]

    class Meta:
        verbose_name = _("synonym")
        verbose_name_plural = _("synonyms")
        ordering = ["language", "words", "pk"]

    def __str__(self) -> str:
        phrases = phrases_in(self.words)
        return f"{phrases[0]} → {', '.join(phrases[1:])}" if self.one_way and phrases else ", ".join(phrases)

    @transaction.atomic
    def save(self, *args: Any, **kwargs: Any) -> None:
        """Save the set, and its words where searches look them up."""
        super().save(*args, **kwargs)
        self.rows.all().delete()
        SynonymWord.objects.bulk_create(
            SynonymWord(synonym=self, position=position, text=phrase, key=normal_form(phrase))
            for position, phrase in enumerate(phrases_in(self.words))
        )

    def clean(self) -> None:
        """Refuse what no search could use, and words that another set has already."""
        super().clean()
        phrases = phrases_in(self.words)
        check_phrases(phrases, field="words")
        check_synonyms(phrases, field="words", language=self.language)
        if not self.has_expired and (clashes := also_in(self._clashes())):
            raise ValidationError({"words": clashes})

    @property
    def searched(self) -> list[str]:
        """The words that find others, in their normal form."""
        keys = [normal_form(phrase) for phrase in phrases_in(self.words)]
        return keys[:1] if self.one_way else keys

    @property
    def has_expired(self) -> bool:
        """Whether its last day is over."""
        return self.valid_until is not None and self.valid_until < timezone.localdate()

    def _clashes(self) -> Iterator[tuple[str, Synonym]]:
        """The words that find others in another set too, with that set: then neither tells all that is found."""
        searched = set(self.searched)
        others = Synonym.objects.current().filter(language=self.language, rows__key__in=searched).exclude(pk=self.pk)
        for other in others.distinct():
            yield from ((word, other) for word in other.searched if word in searched)


class SynonymWord(models.Model):
    """A word or phrase of a set, made from its text: as written, and by what it is looked up."""

    synonym = models.ForeignKey(Synonym, on_delete=models.CASCADE, related_name="rows")
    position = models.PositiveSmallIntegerField()
    text = models.CharField(max_length=LONGEST)
    key = models.CharField(max_length=LONGEST, db_index=True)

    class Meta:
        ordering = ["synonym", "position"]
        constraints = [models.UniqueConstraint(fields=["synonym", "key"], name="synonym_word_once")]

    def __str__(self) -> str:
        return self.text
