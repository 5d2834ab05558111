"""What stands around a conference: programme, process, questions, people and news."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from django.utils.translation import gettext as _
from wagtail.models import Page

from projects.conferences.deadlines import contribution, registration
from projects.conferences.steps import steps_of
from projects.feeds.links import conference_feeds
from projects.page_jumps import Jump, jumps_to

if TYPE_CHECKING:
    from projects.models.conference_page import ConferencePage

# More need the whole width of the page.
TRACKS_BESIDE_FACTS = 2


def around_conference(conference: "ConferencePage", linked: Sequence[Page] = ()) -> dict[str, Any]:
    """What the conference's page shows; ``linked`` are the pages that its frame found for it."""
    from projects.models.news_page import NewsPage

    news = sorted((page for page in linked if isinstance(page, NewsPage)), key=NewsPage.newest_first)
    context: dict[str, Any] = {
        "feeds": conference_feeds(conference),
        "contacts": conference.people.contacts,
        "programme": conference.days,
        "is_wide": bool(conference.days and len(conference.days[0].tracks) > TRACKS_BESIDE_FACTS),
        "under_way": conference.under_way,
        "registration": registration(conference),
        "contribution": contribution(conference),
        "steps": steps_of(conference),
        "questions": conference.asked,
        "related_news": news,
    }
    return context | {"jumps": _jumps(conference, context)}


def _jumps(conference: "ConferencePage", shown: dict[str, Any]) -> list[Jump]:
    """The parts that the page has, in their order."""
    return jumps_to(
        [
            ("outcome", _("What came of it"), conference.outcome or conference.outcome_figures or conference.materials),
            ("invitation", _("Invitation"), conference.invitation or conference.equal_treatment_note),
            ("programme", _("Programme"), shown["programme"]),
            ("questions", _("Questions and answers"), shown["questions"]),
            ("contacts", _("Contact persons"), shown["contacts"]),
            ("related-news", _("Related news"), shown["related_news"]),
        ]
    )
