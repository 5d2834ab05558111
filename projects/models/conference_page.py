"""A conference, from its invitation to what came of it."""

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING, Any

from django.core.exceptions import ValidationError
from django.db import models
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.cache import patch_cache_control
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.fields import StreamField

from base.blocks import BODY_BLOCKS
from base.blocks.documents import DocumentsBlock
from base.blocks.key_figures import KeyFigureBlock
from base.blocks.links import LinksBlock
from base.frame import frame_of
from base.fuzzy_dates import (
    FuzzyDateField,
    fuzzy_date_bound_column,
    fuzzy_date_constraint,
    fuzzy_date_form_column,
)
from base.models import BasePage
from base.rich_text import LINKED_TEXT, RichTextField
from projects.conferences.rules import conference_errors
from projects.conferences.under_way import UnderWay, under_way
from projects.forms import ConferencePageForm
from projects.models.conference_panels import CONFERENCE_PANELS
from projects.models.conference_search import CONFERENCE_SEARCH_FIELDS
from projects.models.event import AttendanceMode, EventStatus
from projects.models.page_contact import PageContact

if TYPE_CHECKING:
    from projects.conferences.people import People
    from projects.models.conference_session import ConferenceSession
    from projects.models.question import ConferenceQuestion
    from projects.programme import ProgrammeDay


class ConferenceContact(PageContact):
    """Whom to ring about a conference."""

    page = ParentalKey("projects.ConferencePage", on_delete=models.CASCADE, related_name="contacts")

    class Meta(PageContact.Meta):
        constraints = [models.UniqueConstraint("page", "person", name="conference_contact_once")]


class ConferencePage(BasePage):
    """A conference of a project: invitation and programme before, outcome and materials after. Both stay."""

    date_form = fuzzy_date_form_column()
    date_earliest = fuzzy_date_bound_column()
    date_latest = fuzzy_date_bound_column()
    date = FuzzyDateField(
        _("date"), form_field="date_form", earliest_field="date_earliest", latest_field="date_latest", blank=True
    )
    event_status = models.CharField(_("takes place"), max_length=10, choices=EventStatus, default=EventStatus.SCHEDULED)
    event_status_notice = models.TextField(
        _("notice to the reader"), blank=True, help_text=_("Why the conference is postponed or cancelled.")
    )
    venue_name = models.CharField(_("place"), max_length=120, blank=True)
    venue_address = models.CharField(_("address of the place"), max_length=200, blank=True)
    attendance_mode = models.CharField(
        _("how to attend"),
        max_length=10,
        choices=AttendanceMode,
        default=AttendanceMode.PHYSICAL,
        blank=True,
        help_text=_("Leave it empty where it is not known, as of old conferences."),
    )
    how_to_attend = RichTextField(_("about attending"), blank=True, features=LINKED_TEXT)
    registration_url = models.URLField(_("registration form"), blank=True)
    stream_url = models.URLField(_("stream"), blank=True)
    registration_deadline_form = fuzzy_date_form_column()
    registration_deadline_earliest = fuzzy_date_bound_column()
    registration_deadline_latest = fuzzy_date_bound_column()
    registration_deadline = FuzzyDateField(
        _("registration deadline"),
        form_field="registration_deadline_form",
        earliest_field="registration_deadline_earliest",
        latest_field="registration_deadline_latest",
        blank=True,
    )
    input_deadline_form = fuzzy_date_form_column()
    input_deadline_earliest = fuzzy_date_bound_column()
    input_deadline_latest = fuzzy_date_bound_column()
    input_deadline = FuzzyDateField(
        _("deadline for input"),
        form_field="input_deadline_form",
        earliest_field="input_deadline_earliest",
        latest_field="input_deadline_latest",
        blank=True,
    )
    equal_treatment_note = RichTextField(
        _("equal treatment"),
        blank=True,
        features=LINKED_TEXT,
        help_text=_("How all suppliers are treated alike, whether they take part or not."),
    )
    doffin_reference = models.CharField(
        _("reference in Doffin"), max_length=20, blank=True, help_text=_("Such as 2026-123456.")
    )
    doffin_url = models.URLField(_("notice in Doffin"), blank=True)
    invitation = StreamField(BODY_BLOCKS, verbose_name=_("invitation"), blank=True)
    outcome = StreamField(BODY_BLOCKS, verbose_name=_("outcome"), blank=True)
    outcome_figures = StreamField([("figure", KeyFigureBlock())], verbose_name=_("outcome in figures"), blank=True)
    materials = StreamField(
        [("documents", DocumentsBlock()), ("links", LinksBlock())], verbose_name=_("materials"), blank=True
    )

    linked_page_types = ("newspage__hero_image",)
    template = "projects/conference_page.html"
    parent_page_types = ["projects.ProjectPage"]
    subpage_types: list[str] = []
    base_form_class = ConferencePageForm
    page_description = _("A conference with its programme, and what came of it.")

    edit_handler = CONFERENCE_PANELS
    search_fields = [*BasePage.search_fields, *CONFERENCE_SEARCH_FIELDS]

    class Meta:
        verbose_name = _("conference")
        verbose_name_plural = _("conferences")
        constraints = [
            fuzzy_date_constraint("date", "conference_date"),
            fuzzy_date_constraint("registration_deadline", "conference_registration_deadline"),
            fuzzy_date_constraint("input_deadline", "conference_input_deadline"),
            models.CheckConstraint(
                condition=models.Q(attendance_mode__in=["", *AttendanceMode.values]), name="conference_attendance_mode"
            ),
            models.CheckConstraint(condition=models.Q(event_status__in=EventStatus.values), name="conference_status"),
        ]

    @cached_property
    def programme(self) -> "list[ConferenceSession]":
        """The sessions in the editor's order."""
        return list(self.sessions.all())

    @cached_property
    def asked(self) -> "list[ConferenceQuestion]":
        """The questions, in the editor's order."""
        return list(self.questions.all())

    @cached_property
    def people(self) -> "People":
        """Whom to ring, and who speaks."""
        from projects.conferences.people import people_of

        return people_of(self)

    @cached_property
    def days(self) -> "list[ProgrammeDay]":
        """The programme by day and time, with who speaks and what is left of it."""
        from projects.conferences.materials import session_documents
        from projects.programme import programme_by_day

        return programme_by_day(self.programme, self.people.speakers, session_documents(self.programme))

    @cached_property
    def under_way(self) -> UnderWay:
        """What is on at this moment, and next."""
        return under_way(self.days, timezone.now()) if self.takes_place else UnderWay()

    @property
    def is_past(self) -> bool:
        """Whether its last day is over; one without a date is still to come."""
        return self.date.latest is not None and self.date.latest < timezone.localdate()

    @property
    def is_to_come(self) -> bool:
        """Whether it can still be put in a calendar."""
        return self.takes_place and not self.is_past

    @property
    def takes_place(self) -> bool:
        """Whether it is neither postponed nor cancelled."""
        return self.event_status == EventStatus.SCHEDULED

    @property
    def is_cancelled(self) -> bool:
        """Whether it will not take place at all."""
        return self.event_status == EventStatus.CANCELLED

    @property
    def takes_registrations(self) -> bool:
        """Whether there is still something to register for."""
        closed = self.registration_deadline.latest
        return self.takes_place and not self.is_past and (closed is None or closed >= timezone.localdate())

    def clean(self) -> None:
        """Tell all that does not go together, each beside its field."""
        super().clean()
        if errors := conference_errors(self):
            raise ValidationError(errors)

    def go_live(self, save: Callable[[], None]) -> None:
        """Publish, let the process step that is this conference follow it, and log what others are told of."""
        from base.shared_values import source_of
        from projects.conferences.following import follow
        from projects.feeds.entries import record_entries
        from projects.people.terms import record_terms
        from projects.processes.published import published_conference
        from projects.processes.publishing import record_conference

        before = published_conference(self)
        super().go_live(save)
        record_conference(page=self, before=before)
        follow(conference=source_of(self))
        record_entries(page=self)
        record_terms(page=self)

    def serve(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Wagtail's, told to be asked for anew each time while it says what is on."""
        response: HttpResponse = super().serve(request, *args, **kwargs)
        if self.under_way:
            patch_cache_control(response, no_cache=True)
        return response

    def linked_pages(self) -> models.Q:
        """The news about it in its language."""
        from projects.models.news_page import NewsConference

        about = NewsConference.objects.filter(conference__translation_key=self.translation_key)
        return models.Q(pk__in=about.values("page_id"), locale_id=self.locale_id)

    def get_rich_texts(self) -> list[str]:
        """The abstracts of the sessions and the answers too."""
        abstracts = [session.abstract for session in self.programme]
        return [*super().get_rich_texts(), *abstracts, *(row.answer for row in self.asked)]

    def get_structured_data(self, request: HttpRequest) -> list[dict[str, Any]]:
        """The event itself too."""
        from projects.conferences.structured_data import event

        return [*super().get_structured_data(request), *event(self, request)]

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """The programme, the process that it is a step of, news of it, and whom to ring."""
        from projects.conferences.around import around_conference

        context = super().get_context(request, *args, **kwargs)
        return context | around_conference(self, frame_of(request).linked)
