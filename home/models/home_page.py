"""The front page of a language."""

from typing import Any

from django.db import models
from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, InlinePanel, PageChooserPanel
from wagtail.fields import StreamField
from wagtail.models import Orderable

from base.blocks import BODY_BLOCKS
from base.frame import frame_of
from base.models import BasePage, HeroMixin
from base.structured_data import thing
from home.happening import LISTS, happening_now, pages_of_front_page


class HomeFeature(Orderable):
    """A project that the front page shows, in the editor's order."""

    page = ParentalKey("home.HomePage", on_delete=models.CASCADE, related_name="features")
    project = models.ForeignKey(
        "projects.ProjectPage", verbose_name=_("project"), on_delete=models.CASCADE, related_name="+"
    )

    panels = [PageChooserPanel("project", "projects.ProjectPage")]

    class Meta(Orderable.Meta):
        constraints = [models.UniqueConstraint(fields=["page", "project"], name="home_feature_once")]


class HomePage(HeroMixin, BasePage):
    """What is happening now, and where to find the rest."""

    body = StreamField(BODY_BLOCKS, verbose_name=_("body"), blank=True)

    linked_page_types = ("projectpage__hero_image", "conferencepage", "newspage__hero_image", *LISTS)
    served_with = [*BasePage.served_with, "hero_image"]
    template = "home/home_page.html"
    parent_page_types = ["wagtailcore.Page"]
    subpage_types = [
        "home.InformationPage",
        "projects.ProjectIndexPage",
        "projects.NewsIndexPage",
        "projects.ContactDirectoryPage",
        "projects.CalendarPage",
    ]
    page_description = _("The front page of a language.")

    content_panels = [
        *BasePage.content_panels,
        HeroMixin.hero_panel,
        InlinePanel("features", label=_("Project"), heading=_("Projects on the front page"), max_num=6),
        FieldPanel("body"),
    ]

    class Meta:
        verbose_name = _("front page")
        verbose_name_plural = _("front pages")

    def linked_pages(self) -> models.Q:
        """Chosen projects, conferences to come, the latest news, and the pages that list all of each."""
        return pages_of_front_page(self)

    def get_structured_data(self, request: HttpRequest) -> list[dict[str, Any]]:
        """The site, and how to search it; a front page has no breadcrumbs."""
        search = request.build_absolute_uri(reverse("search"))
        return [
            *super().get_structured_data(request),
            thing(
                "WebSite",
                name=self.title,
                description=self.meta_description,
                inLanguage=self.locale.language_code,
                url=self.get_full_url(request),
                potentialAction={
                    "@type": "SearchAction",
                    "target": f"{search}?q={{search_term_string}}",
                    "query-input": "required name=search_term_string",
                },
            ),
        ]

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """The projects chosen for the front page, and what is happening now."""
        return super().get_context(request, *args, **kwargs) | happening_now(self, frame_of(request).linked)
