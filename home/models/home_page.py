"""The front page of a language."""

from typing import Any

from base.blocks import BODY_BLOCKS
from base.models import BasePage, HeroMixin
from django.db import models
from django.http import Http404, HttpRequest
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from home.happening import happening_now
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, InlinePanel, PageChooserPanel
from wagtail.fields import StreamField
from wagtail.models import Orderable, Page
from wagtail.url_routing import RouteResult


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

    template = "home/home_page.html"
    parent_page_types = ["wagtailcore.Page"]
    subpage_types = [
        "home.InformationPage",
        "projects.ProjectIndexPage",
        "projects.NewsIndexPage",
        "projects.ContactDirectoryPage",
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

    def route(self, request: HttpRequest, path_components: list[str]) -> RouteResult:
        """Find a page below this one by its whole address in one query; Wagtail's own way takes two for each level."""
        if self.locale.language_code != get_language():
            raise Http404  # the language has no live front page, and this one is another's
        if not path_components:
            return super().route(request, path_components)
        page = (
            Page.objects.filter(url_path=f"{self.url_path}{'/'.join(path_components)}/")
            .select_related("locale")
            .specific()
            .first()
        )
        if page is None:
            raise Http404
        return page.route(request, [])

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """The projects chosen for the front page, and what is happening now."""
        return super().get_context(request, *args, **kwargs) | happening_now(self)
