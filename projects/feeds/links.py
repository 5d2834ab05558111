"""Links to the feeds and calendars of a page, for its head and for its readers."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.urls import reverse
from django.utils.translation import gettext as _

if TYPE_CHECKING:
    from projects.models import ConferencePage, ProjectPage, Theme

ATOM = "application/atom+xml"
CALENDAR = "text/calendar"


@dataclass(frozen=True)
class FeedLink:
    """Where a feed or calendar is, what it is called, and its media type."""

    url: str
    label: str
    media_type: str


def process_feeds(project: "ProjectPage") -> list[FeedLink]:
    """The calendar and the feed of a project's process."""
    key = project.translation_key
    return [
        FeedLink(reverse("feeds:process_ics", args=[key]), _("Calendar with the steps of the process"), CALENDAR),
        FeedLink(reverse("feeds:process_atom", args=[key]), _("Atom feed of changes, answers and news"), ATOM),
    ]


def conference_feeds(conference: "ConferencePage") -> list[FeedLink]:
    """The calendar of a conference with its programme, once its date is known, and of each of its deadlines."""
    key = conference.translation_key
    dated = [
        (conference.date, "conference_ics", _("Conference and programme for your calendar")),
        (conference.registration_deadline, "registration_ics", _("Registration deadline for your calendar")),
        (conference.input_deadline, "input_ics", _("Deadline for input for your calendar")),
    ]
    return [FeedLink(reverse(f"feeds:{name}", args=[key]), label, CALENDAR) for date, name, label in dated if date]


def theme_feeds(theme: "Theme | None") -> list[FeedLink]:
    """The calendar and the feed of a theme; of all deadlines where there is no theme."""
    if theme is None:
        return [
            FeedLink(reverse("feeds:deadlines_ics"), _("Calendar of all deadlines"), CALENDAR),
            FeedLink(reverse("feeds:deadlines_atom"), _("Atom feed of all deadlines"), ATOM),
        ]
    key, name = theme.translation_key, {"theme": theme.name}
    return [
        FeedLink(reverse("feeds:theme_ics", args=[key]), _("Calendar of all dates about %(theme)s") % name, CALENDAR),
        FeedLink(reverse("feeds:theme_atom", args=[key]), _("Atom feed about %(theme)s") % name, ATOM),
    ]


def news_feeds() -> list[FeedLink]:
    """The feed of all news."""
    return [FeedLink(reverse("feeds:news_atom"), _("Atom feed of all news"), ATOM)]
