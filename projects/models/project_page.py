"""The article of a project."""

from collections.abc import Callable
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.http import HttpRequest
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey, ParentalManyToManyField
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, MultiFieldPanel, ObjectList, TabbedInterface
from wagtail.fields import StreamField
from wagtail.search import index

from base.blocks.partners import PartnerBlock
from base.frame import frame_of
from base.fuzzy_dates import (
    FuzzyDateField,
    fuzzy_date_bound_column,
    fuzzy_date_constraint,
    fuzzy_date_form_column,
)
from base.link_targets import path_in_own_language
from base.models import BasePage, HeroMixin
from projects import structured_data
from projects.blocks import PROJECT_BLOCKS
from projects.forms import ProjectPageForm
from projects.models.page_contact import PageContact
from projects.models.process_change import ProcessChange
from projects.models.process_step import ProcessStep
from projects.models.question import ProjectQuestion
from projects.people.history_panel import ContactHistoryPanel
from projects.processes import standing
from projects.processes.key_dates import KeyDate, key_dates
from projects.processes.process_tab import ProcessTab


class ProjectStatus(models.TextChoices):
    """Where a project stands as a whole."""

    PLANNED = "planned", _("Planned")
    ONGOING = "ongoing", _("Ongoing")
    PAUSED = "paused", _("Paused")
    COMPLETED = "completed", _("Completed")
    STOPPED = "stopped", _("Stopped")


# A reader of these must be told why, or what came of it.
NOTICED = {ProjectStatus.PAUSED, ProjectStatus.COMPLETED, ProjectStatus.STOPPED}


class ProjectContact(PageContact):
    """Whom to ring about a project."""

    page = ParentalKey("projects.ProjectPage", on_delete=models.CASCADE, related_name="contacts")

    class Meta(PageContact.Meta):
        constraints = [models.UniqueConstraint("page", "person", name="project_contact_once")]


class ProjectPage(HeroMixin, BasePage):
    """A project: what it is, where it stands, who is in it and what comes next."""

    status = models.CharField(_("status"), max_length=10, choices=ProjectStatus, default=ProjectStatus.ONGOING)
    status_notice = models.TextField(
        _("notice to the reader"),
        blank=True,
        help_text=_("Shown above the article when the project is paused, completed or stopped."),
    )
    body = StreamField(PROJECT_BLOCKS, verbose_name=_("body"), blank=True)
    period_form = fuzzy_date_form_column()
    period_earliest = fuzzy_date_bound_column()
    period_latest = fuzzy_date_bound_column()
    period = FuzzyDateField(
        _("period"),
        form_field="period_form",
        earliest_field="period_earliest",
        latest_field="period_latest",
        blank=True,
        help_text=_("Such as 2021–2024, or autumn 2020."),
    )
    themes = ParentalManyToManyField("projects.Theme", verbose_name=_("themes"), blank=True)
    funding = models.TextField(_("funding"), blank=True)
    partners = StreamField([("partner", PartnerBlock())], verbose_name=_("partners"), blank=True)

    linked_page_types = ("conferencepage", "newspage__hero_image")
    served_with = [*BasePage.served_with, "hero_image"]
    template = "projects/project_page.html"
    parent_page_types = ["projects.ProjectIndexPage"]
    subpage_types = ["projects.ConferencePage"]
    base_form_class = ProjectPageForm
    page_description = _("A project with its process, contact persons and conferences.")

    article_panels = [
        *BasePage.content_panels,
        MultiFieldPanel([FieldPanel("status"), FieldPanel("status_notice")], heading=_("Status")),
        HeroMixin.hero_panel,
        FieldPanel("body"),
    ]
    about_panels = [
        FieldRowPanel([FieldPanel("period")]),
        FieldPanel("themes"),
        FieldPanel("funding"),
        FieldPanel("partners"),
    ]
    edit_handler = TabbedInterface(
        [
            ObjectList(article_panels, heading=_("Article")),
            ProcessTab([InlinePanel("steps", label=_("Step"), heading=_("Process"))], heading=_("Process")),
            ObjectList(
                [
                    InlinePanel("contacts", label=_("Contact person"), heading=_("Contact persons")),
                    ContactHistoryPanel(),
                ],
                heading=_("Contact persons"),
            ),
            ObjectList(
                [InlinePanel("questions", label=_("Question"), heading=_("Questions and answers"))],
                heading=_("Questions"),
            ),
            ObjectList(about_panels, heading=_("About the project")),
            ObjectList(BasePage.promote_panels, heading=_("Promote")),
            ObjectList(BasePage.settings_panels, heading=_("Settings")),
        ]
    )
    # Contact persons are looked up where they are (`search.fallback`): here their names would outlive a deletion.
    search_fields = [
        *BasePage.search_fields,
        *map(index.SearchField, ["body", "partners", "status_notice", "funding"]),
        index.RelatedFields("steps", [*map(index.SearchField, ["title", "text", "outcomes"])]),
        index.RelatedFields("questions", [*map(index.SearchField, ["question", "answer"])]),
        index.RelatedFields("themes", [index.SearchField("name")]),
        index.FilterField("status"),
    ]

    class Meta:
        verbose_name = _("project")
        verbose_name_plural = _("projects")
        constraints = [
            fuzzy_date_constraint("period", "project_period"),
            models.CheckConstraint(condition=models.Q(status__in=ProjectStatus.values), name="project_status"),
        ]

    def go_live(self, save: Callable[[], None]) -> None:
        """Publish, and log what that changes of the process, for readers (``projects.processes``), calendars, and whom
        it shows.
        """
        from projects.feeds.entries import record_entries
        from projects.people.terms import record_terms
        from projects.processes.published import published
        from projects.processes.publishing import record_project

        before = published(self)
        super().go_live(save)
        record_project(page=self, before=before)
        record_entries(page=self)
        record_terms(page=self)

    def linked_pages(self) -> models.Q:
        """The project's conferences, and the news about it in its language."""
        from projects.models.news_page import NewsProject

        about = NewsProject.objects.filter(project__translation_key=self.translation_key)
        return models.Q(path__startswith=self.path, depth=self.depth + 1) | models.Q(
            pk__in=about.values("page_id"), locale_id=self.locale_id
        )

    @cached_property
    def process(self) -> list[ProcessStep]:
        """The steps in the editor's order; a list of projects fetches them all at once (``projects.listing``)."""
        steps = self.steps.select_related("link_page__locale", "link_document")
        if isinstance(steps, models.QuerySet):  # those of a preview are in memory
            logged = ProcessChange.objects.filter(project_key=self.translation_key)
            steps = steps.annotate(
                link_path=path_in_own_language("link_page"),
                conference_key=models.F("conference__translation_key"),
                is_logged=models.Exists(logged.filter(row_key=models.OuterRef("translation_key"))),
            )
        return list(steps)

    @cached_property
    def asked(self) -> list[ProjectQuestion]:
        """The questions of the market dialogue that have been answered, in the editor's order."""
        return list(self.questions.all())

    @property
    def completed_steps(self) -> list[ProcessStep]:
        """The steps under the heading of what has been."""
        return [step for step in self.process if step.is_past]

    @property
    def future_steps(self) -> list[ProcessStep]:
        """The steps under the heading of what is to come, the ongoing ones among them."""
        return [step for step in self.process if not step.is_past]

    @property
    def current_step(self) -> ProcessStep | None:
        """The step that is under way, or else the next with a date."""
        return standing.current_step(self.process)

    @property
    def next_step(self) -> ProcessStep | None:
        """The current step; an undecided one where no other is left."""
        return standing.next_step(self.process)

    @property
    def open_until(self) -> ProcessStep | None:
        """The deadline until whose last day the project takes input; None where there is none to come."""
        return standing.open_until(self.process)

    @property
    def key_dates(self) -> list[KeyDate]:
        """Until when the project takes input, and what comes next, as its card shows it."""
        return key_dates(open_until=self.open_until, next_step=self.next_step)

    @property
    def needs_notice(self) -> bool:
        """Whether the reader must be told that the project no longer goes on as described."""
        return self.status in NOTICED

    def clean(self) -> None:
        """Ask for a notice wherever the project no longer goes on as described."""
        super().clean()
        if self.needs_notice and not self.status_notice:
            raise ValidationError(
                {"status_notice": _("Tell readers why the project is paused or stopped, or what came of it.")}
            )

    def get_rich_texts(self) -> list[str]:
        """The texts of the steps and the answers too."""
        return [*super().get_rich_texts(), *(step.text for step in self.process), *(row.answer for row in self.asked)]

    def get_structured_data(self, request: HttpRequest) -> list[dict[str, Any]]:
        """The project itself too."""
        return [*super().get_structured_data(request), structured_data.project(self, request)]

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """What stands around the article: people, themes, conferences and news."""
        from projects.feeds.links import process_feeds
        from projects.processes.moves import tell_moves
        from projects.related import around_project

        context = super().get_context(request, *args, **kwargs)
        tell_moves(self.process, project_key=self.translation_key, language=self.locale.language_code)
        return context | around_project(self, frame_of(request).linked) | {"feeds": process_feeds(self)}
