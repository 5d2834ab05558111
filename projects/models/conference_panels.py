"""How an editor meets a conference: a tab for each time of its life."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import (
    FieldPanel,
    FieldRowPanel,
    InlinePanel,
    MultiFieldPanel,
    ObjectList,
    TabbedInterface,
)

from base.models import BasePage
from projects.people.history_panel import ContactHistoryPanel

INVITATION = [
    *BasePage.content_panels,
    FieldRowPanel([FieldPanel("date"), FieldPanel("move_programme"), FieldPanel("attendance_mode")]),
    FieldRowPanel([FieldPanel("event_status"), FieldPanel("event_status_notice")]),
    FieldRowPanel([FieldPanel("venue_name"), FieldPanel("venue_address")]),
    FieldPanel("invitation"),
    MultiFieldPanel(
        [
            FieldPanel("how_to_attend"),
            FieldRowPanel([FieldPanel("registration_url"), FieldPanel("stream_url")]),
            FieldRowPanel([FieldPanel("registration_deadline"), FieldPanel("input_deadline")]),
        ],
        heading=_("Attending"),
    ),
    MultiFieldPanel(
        [
            FieldPanel("equal_treatment_note"),
            FieldRowPanel([FieldPanel("doffin_reference"), FieldPanel("doffin_url")]),
        ],
        heading=_("For suppliers"),
    ),
]
OUTCOME = [FieldPanel("outcome"), FieldPanel("outcome_figures"), FieldPanel("materials")]

CONFERENCE_PANELS = TabbedInterface(
    [
        ObjectList(INVITATION, heading=_("Invitation")),
        ObjectList([InlinePanel("sessions", label=_("Session"), heading=_("Programme"))], heading=_("Programme")),
        ObjectList(OUTCOME, heading=_("Outcome")),
        ObjectList(
            [InlinePanel("questions", label=_("Question"), heading=_("Questions and answers"))], heading=_("Questions")
        ),
        ObjectList(
            [
                InlinePanel("contacts", label=_("Contact person"), heading=_("Contact persons")),
                ContactHistoryPanel(),
            ],
            heading=_("Contact persons"),
        ),
        ObjectList(BasePage.promote_panels, heading=_("Promote")),
        ObjectList(BasePage.settings_panels, heading=_("Settings")),
    ]
)
