"""What stands around an article: people, themes, conferences and news."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from django.utils.translation import gettext as _
from wagtail.models import Page

from base.visibility import readable
from projects.conferences.steps import lead_to_conferences
from projects.contacts import contacts_of
from projects.models.theme import Theme
from projects.page_jumps import Jump, jumps_to

if TYPE_CHECKING:
    from projects.models.news_page import NewsPage
    from projects.models.project_page import ProjectPage


def around_project(project: "ProjectPage", linked: Sequence[Page]) -> dict[str, Any]:
    """The contact persons, themes, conferences and news of a project, in its language, and the parts of its page."""
    from projects.models import ConferencePage, NewsPage

    conferences = [page for page in linked if isinstance(page, ConferencePage)]
    lead_to_conferences(project.process, conferences)
    news = [page for page in linked if isinstance(page, NewsPage)]
    context: dict[str, Any] = {
        "contacts": contacts_of(project.contacts.all(), locale_id=project.locale_id),
        "themes": list(
            Theme.objects.filter(
                translation_key__in=project.themes.all().values_list("translation_key", flat=True),
                locale_id=project.locale_id,
            )
        ),
        "conferences": sorted(conferences, key=lambda page: page.date.sort_key),
        "related_news": sorted(news, key=NewsPage.newest_first),
    }
    return context | {"jumps": _jumps(project, context)}


def _jumps(project: "ProjectPage", shown: dict[str, Any]) -> list[Jump]:
    """The parts that the page has besides the article, in their order."""
    return jumps_to(
        [
            ("process", _("Process"), project.process),
            ("questions", _("Questions and answers"), project.asked),
            ("contacts", _("Contact persons"), shown["contacts"]),
            ("conferences", _("Conferences"), shown["conferences"]),
            ("related-news", _("Related news"), shown["related_news"]),
        ]
    )


def around_news(news: "NewsPage") -> dict[str, Any]:
    """The projects and conferences that a news article is about, in its language."""
    from projects.listing import with_cards
    from projects.models import ConferencePage, ProjectPage

    keys = news.related_projects.all().values_list("project__translation_key", flat=True)
    projects = readable(ProjectPage.objects.filter(translation_key__in=keys, locale_id=news.locale_id))
    held = news.related_conferences.all().values_list("conference__translation_key", flat=True)
    conferences = readable(ConferencePage.objects.filter(translation_key__in=held, locale_id=news.locale_id))
    return {
        "conferences": sorted(conferences.defer_streamfields(), key=lambda page: page.date.sort_key),
        "projects": list(with_cards(projects.defer("body", "partners"))),
    }
