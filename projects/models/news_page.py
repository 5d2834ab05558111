"""A news article."""

from collections.abc import Callable
from typing import Any

from django.db import models
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, PageChooserPanel
from wagtail.fields import StreamField
from wagtail.models import Orderable
from wagtail.search import index

from base.models import BasePage, HeroMixin
from projects import structured_data
from projects.blocks import PROJECT_BLOCKS


class NewsProject(Orderable):
    """A project that a news article is about."""

    page = ParentalKey("projects.NewsPage", on_delete=models.CASCADE, related_name="related_projects")
    project = models.ForeignKey(
        "projects.ProjectPage", verbose_name=_("project"), on_delete=models.CASCADE, related_name="+"
    )

    panels = [PageChooserPanel("project", "projects.ProjectPage")]

    class Meta(Orderable.Meta):
        constraints = [models.UniqueConstraint(fields=["page", "project"], name="news_project_once")]


class NewsConference(Orderable):
    """A conference that a news article is about."""

    page = ParentalKey("projects.NewsPage", on_delete=models.CASCADE, related_name="related_conferences")
    conference = models.ForeignKey(
        "projects.ConferencePage", verbose_name=_("conference"), on_delete=models.CASCADE, related_name="+"
    )

    panels = [PageChooserPanel("conference", "projects.ConferencePage")]

    class Meta(Orderable.Meta):
        constraints = [models.UniqueConstraint(fields=["page", "conference"], name="news_conference_once")]


class NewsPage(HeroMixin, BasePage):
    """News: something that happened, told once."""

    date = models.DateField(
        _("date"), null=True, blank=True, help_text=_("Left empty where it is not known, as for old articles.")
    )
    body = StreamField(PROJECT_BLOCKS, verbose_name=_("body"), blank=True)
    signature_name = models.CharField(_("signed by"), max_length=120, blank=True)
    signature_role = models.CharField(_("role of who signed"), max_length=120, blank=True)

    served_with = [*BasePage.served_with, "hero_image"]
    template = "projects/news_page.html"
    parent_page_types = ["projects.NewsIndexPage"]
    subpage_types: list[str] = []
    page_description = _("A dated article about what has happened.")

    content_panels = [
        *BasePage.content_panels,
        FieldPanel("date"),
        HeroMixin.hero_panel,
        FieldPanel("body"),
        FieldRowPanel([FieldPanel("signature_name"), FieldPanel("signature_role")]),
        InlinePanel("related_projects", label=_("Project"), heading=_("Related projects")),
        InlinePanel("related_conferences", label=_("Conference"), heading=_("Related conferences")),
    ]
    search_fields = [*BasePage.search_fields, index.SearchField("body"), index.FilterField("date")]

    class Meta:
        verbose_name = _("news article")
        verbose_name_plural = _("news articles")

    def go_live(self, save: Callable[[], None]) -> None:
        """Publish, and log whom the article shows."""
        from projects.people.terms import record_terms

        super().go_live(save)
        record_terms(page=self)

    def newest_first(self) -> tuple[int, str]:
        """A key that sorts the newest article first, and those without a date last."""
        return (-self.date.toordinal() if self.date else 0, self.title)

    def get_structured_data(self, request: HttpRequest) -> list[dict[str, Any]]:
        """The article itself too."""
        return [*super().get_structured_data(request), structured_data.news_article(self, request)]

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """The projects that the article is about."""
        from projects.related import around_news

        return super().get_context(request, *args, **kwargs) | around_news(self)
