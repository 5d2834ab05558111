"""Pages that editors put first."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.forms import RadioSelect
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel
from wagtail.models import Page

from base.current_time import CurrentDay
from search.editorial.page_standing import why_not_shown
from search.editorial.rules import also_in, check_phrases
from search.models.site_languages import main_language, site_languages
from search.phrases import LONGEST, normal_form, phrases_in
from search.public_pages import public_pages


class PromotedResultQuerySet(models.QuerySet["PromotedResult"]):
    """Promoted results."""

    def current(self) -> PromotedResultQuerySet:
        """Those whose days have come and are not over."""
        begun = models.Q(valid_from__isnull=True) | models.Q(valid_from__lte=CurrentDay())
        return self.filter(begun, models.Q(valid_until__isnull=True) | models.Q(valid_until__gte=CurrentDay()))

    def expired(self) -> PromotedResultQuerySet:
        """Those whose last day is over."""
        return self.filter(valid_until__lt=timezone.localdate())

    def to_come(self) -> PromotedResultQuerySet:
        """Those whose first day has not come."""
        return self.filter(valid_from__gt=timezone.localdate())

    def shown(self) -> PromotedResultQuerySet:
        """The current ones whose page anyone may read."""
        return self.current().filter(page__in=public_pages())

    def without_page(self) -> PromotedResultQuerySet:
        """The current ones that readers do not meet, because of their page."""
        return self.current().exclude(page__in=public_pages())

    def with_page(self) -> PromotedResultQuerySet:
        """With their pages, and in ``page_is_public`` whether anyone may read each."""
        is_public = models.Exists(public_pages().filter(pk=models.OuterRef("page")))
        return self.select_related("page__locale").annotate(page_is_public=is_public)


class PromotedResult(models.Model):
    """A page that stands first when readers search for just these words.

    It outlives its page, so that its searches are not lost and another page can be chosen.
    """

    language = models.CharField(_("language"), max_length=10, choices=site_languages, default=main_language)
    searches = models.TextField(
        _("searches"),
        help_text=_("What readers search for, one a line. The page stands first where they write just that."),
    )
    page = models.ForeignKey(
        Page, verbose_name=_("page"), null=True, on_delete=models.SET_NULL, related_name="promotions"
    )
    reason = models.CharField(
        _("why"), max_length=200, blank=True, help_text=_("For your colleagues. Readers do not see it.")
    )
    valid_from = models.DateField(_("valid from"), null=True, blank=True, help_text=_("Left empty: at once."))
    valid_until = models.DateField(
        _("valid until"), null=True, blank=True, help_text=_("The last day. Left empty, it has no end.")
    )
    sort_order = models.PositiveSmallIntegerField(
        _("order"), default=0, help_text=_("Of several for the same search, the lowest stands first.")
    )

    objects = PromotedResultQuerySet.as_manager()

    panels = [
        FieldPanel("language", widget=RadioSelect),
        FieldPanel("searches"),
        FieldPanel("page"),
        FieldPanel("reason"),
        FieldRowPanel([FieldPanel("valid_from"), FieldPanel("valid_until")]),
        FieldPanel("sort_order"),
    ]

    class Meta:
        verbose_name = _("promoted result")
        verbose_name_plural = _("promoted results")
        ordering = ["language", "searches", "sort_order", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(valid_from__isnull=True)
                | models.Q(valid_until__isnull=True)
                | models.Q(valid_from__lte=models.F("valid_until")),
                name="promoted_result_ends_after_it_begins",
            )
        ]

    def __str__(self) -> str:
        return ", ".join(phrases_in(self.searches))

    @transaction.atomic
    def save(self, *args: Any, **kwargs: Any) -> None:
        """Save it, and its searches where they are looked up."""
        super().save(*args, **kwargs)
        self.rows.all().delete()
        PromotedSearch.objects.bulk_create(
            PromotedSearch(promotion=self, key=normal_form(phrase)) for phrase in phrases_in(self.searches)
        )

    def clean(self) -> None:
        """Refuse what no search could be, days in the wrong order, and a page that readers cannot read."""
        super().clean()
        check_phrases(phrases_in(self.searches), field="searches")
        if self.valid_from and self.valid_until and self.valid_until < self.valid_from:
            raise ValidationError({"valid_until": _("The last day is before the first.")})
        if self.page and (reason := why_not_shown(self.page, language=self.language)):
            raise ValidationError({"page": reason})
        if clashes := also_in(self._clashes()):
            raise ValidationError({"searches": clashes})

    def _clashes(self) -> Iterator[tuple[str, PromotedResult]]:
        """The searches for which the same page is promoted already, with that promotion."""
        searches = {normal_form(phrase) for phrase in phrases_in(self.searches)}
        others = PromotedResult.objects.current().filter(language=self.language, page=self.page_id)
        for other in others.filter(rows__key__in=searches).exclude(pk=self.pk).distinct():
            yield from (
                (key, other) for phrase in phrases_in(other.searches) if (key := normal_form(phrase)) in searches
            )


class PromotedSearch(models.Model):
    """A search for which a page is promoted, made from the text, by what it is looked up."""

    promotion = models.ForeignKey(PromotedResult, on_delete=models.CASCADE, related_name="rows")
    key = models.CharField(max_length=LONGEST, db_index=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["promotion", "key"], name="promoted_search_once")]

    def __str__(self) -> str:
        return self.key
