"""What stands around an article: people, themes, conferences and news, each found in one query."""

from typing import TYPE_CHECKING, Any

from base.visibility import readable
from projects.contacts import contacts_in_language
from projects.models.theme import themes_in_language
from projects.programme import programme_by_day

if TYPE_CHECKING:
    from projects.models.conference_page import ConferencePage
    from projects.models.news_page import NewsPage
    from projects.models.project_page import ProjectPage


def around_project(project: "ProjectPage") -> dict[str, Any]:
    """The contact persons, themes, conferences and news of a project, in its language."""
    from projects.models import ConferencePage, NewsPage

    return {
        "contacts": contacts_in_language(
            translation_keys=[row.person.translation_key for row in project.contacts.all()], locale=project.locale
        ),
        "themes": list(themes_in_language(project.themes.all(), project.locale)),
        "conferences": list(
            readable(ConferencePage.objects.child_of(project)).defer_streamfields().order_by("date_earliest")
        ),
        "related_news": list(
            readable(
                NewsPage.objects.filter(
                    related_projects__project__translation_key=project.translation_key, locale=project.locale
                )
            )
            .defer_streamfields()
            .distinct()
        ),
    }


def around_conference(conference: "ConferencePage") -> dict[str, Any]:
    """The programme, and whom to ring."""
    return {
        "contacts": contacts_in_language(
            translation_keys=[row.person.translation_key for row in conference.contacts.all()],
            locale=conference.locale,
        ),
        "programme": programme_by_day(list(conference.sessions.all())),
    }


def around_news(news: "NewsPage") -> dict[str, Any]:
    """The projects that a news article is about, in its language."""
    from projects.models import ProjectPage

    keys = [row.project.translation_key for row in news.related_projects.all()]
    projects = readable(ProjectPage.objects.filter(translation_key__in=keys, locale=news.locale))
    return {"projects": list(projects.defer_streamfields().select_related("hero_image")) if keys else []}
