"""The page that every page of the site is."""

from collections.abc import Callable
from functools import partial
from typing import Any

from django.db import models, transaction
from django.http import HttpRequest
from django.utils.text import Truncator
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import CommentPanel, FieldPanel
from wagtail.fields import RichTextField, StreamField
from wagtail.models import Page, PageViewRestriction
from wagtail.search import index

from base.date_inputs import PublishingPanel
from base.frame import frame_of
from base.models.image import CustomImage
from base.page_links import find_links
from base.pictures import pictures_in, prefetch_renditions
from base.site_texts import site_texts
from base.structured_data import breadcrumb_list

# What search engines show of a description before they cut it, in characters.
DESCRIPTION_LENGTH = 160


class BasePage(Page):
    """A page with a lead, which serves as its description where the editor wrote no other."""

    lead = models.TextField(
        _("lead"), blank=True, help_text=_("One to three sentences that say what the page is about.")
    )
    social_image = models.ForeignKey(
        "base.CustomImage",
        verbose_name=_("picture for sharing"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text=_("Shown where the page is shared. Without one, its main picture is used."),
    )

    # Fetched with the page itself when it is served.
    served_with = ["social_image"]
    # Child tables to join for the pages of `linked_pages`, by their names on Page.
    linked_page_types: tuple[str, ...] = ()
    # Whether routing has found that neither the page nor one above it is private.
    known_to_be_public = False

    content_panels = [*Page.content_panels, FieldPanel("lead")]
    settings_panels = [PublishingPanel(), CommentPanel()]
    promote_panels = [*Page.promote_panels, FieldPanel("social_image")]
    search_fields = [*Page.search_fields, index.SearchField("lead")]

    class Meta:
        abstract = True

    @property
    def meta_description(self) -> str:
        """The editor's description for search engines, else the beginning of the lead, else the title."""
        return self.search_description or Truncator(self.lead or self.title).chars(DESCRIPTION_LENGTH)

    @property
    def canonical_url(self) -> str | None:
        """The page's absolute address; of an alias, that of the page whose content it repeats."""
        address: str | None = (self.alias_of or self).full_url
        return address

    @property
    def content_language(self) -> str:
        """The language that the content is in where that is not the page's own: of an alias, its source's."""
        if not self.alias_of or self.alias_of.locale_id == self.locale_id:
            return ""
        return str(self.alias_of.locale.language_code)

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Save; together with all that goes with a publication, where the save is one.

        Wagtail's page editor publishes without calling ``publish``. What every way of publishing does is to save the
        page with the revision that is live from then on.
        """
        save = partial(super().save, *args, **kwargs)
        if self._goes_live():
            with transaction.atomic():
                self.go_live(save)
        else:
            save()

    def _goes_live(self) -> bool:
        """Whether a revision is about to be live that is not so yet."""
        if not (self.pk and self.live and self.live_revision_id):
            return False
        stored = type(self)._default_manager.filter(pk=self.pk, live=True, live_revision=self.live_revision_id)
        return not stored.exists()

    def go_live(self, save: Callable[[], None]) -> None:
        """Publish by ``save``, and keep what is true in every language the same in all (``base.shared_values``).

        Page types with more to do when they are published do it here, within the transaction.
        """
        from base.shared_values import share_with_translations, source_of

        save()
        share_with_translations(page=source_of(self))

    def linked_pages(self) -> models.Q:
        """Pages that this one links to, of its ``linked_page_types``; found with the frame's own in one query."""
        return models.Q()

    def get_view_restrictions(self) -> "models.QuerySet[PageViewRestriction]":
        """Wagtail's, without asking again where routing has found that there are none."""
        if self.known_to_be_public:
            none: models.QuerySet[PageViewRestriction] = PageViewRestriction.objects.none()
            return none
        restrictions: models.QuerySet[PageViewRestriction] = super().get_view_restrictions()
        return restrictions

    def get_pictures(self) -> list[CustomImage]:
        """The pictures that the page shows of itself: for sharing, at its head, and in its streams."""
        own = [getattr(self, name, None) for name in ("social_image", "hero_image")]
        streams = [getattr(self, f.name) for f in self._meta.get_fields() if isinstance(f, StreamField)]
        return [picture for picture in own if picture] + [p for stream in streams for p in pictures_in(stream)]

    def get_rich_texts(self) -> list[str]:
        """The texts of the page in which there may be links, as they are stored."""
        fields = [field for field in self._meta.get_fields() if isinstance(field, StreamField | RichTextField)]
        return [str(field.get_prep_value(getattr(self, field.name))) for field in fields]

    @property
    def share_image(self) -> "models.Model | None":
        """The picture for Open Graph; page types with a main picture fall back on it."""
        return self.social_image or getattr(self, "hero_image", None)

    def get_structured_data(self, request: HttpRequest) -> list[dict[str, Any]]:
        """What the page is in schema.org's words, one dictionary a thing; at least its breadcrumbs."""
        crumbs = frame_of(request).breadcrumbs
        return [breadcrumb_list([*crumbs], request)] if crumbs else []

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Wagtail's context, and the structured data; also tells the frame which page it is put round."""
        request.page = self  # type: ignore[attr-defined]  # read by base.frame
        linked = [getattr(page, "hero_image", None) for page in frame_of(request).linked]
        prefetch_renditions([*self.get_pictures(), *linked])
        find_links([*self.get_rich_texts(), *site_texts(request).bodies])
        context: dict[str, Any] = super().get_context(request, *args, **kwargs)
        context["structured_data"] = self.get_structured_data(request)
        return context
