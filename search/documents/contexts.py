"""The projects that a page belongs to: a conference stands below one, news is about some."""

from collections.abc import Iterable

from wagtail.models import Page

from base.visibility import readable
from projects.models import ConferencePage, NewsPage, ProjectPage
from projects.models.news_page import NewsProject
from search.documents.plain_text import plain


def titles_of_projects(pages: Iterable[Page]) -> dict[int, list[str]]:
    """The titles of those that everybody may read, by the id of each page that has any; in three queries at most."""
    pages = list(pages)
    conferences = [page for page in pages if isinstance(page, ConferencePage)]
    news = [page.pk for page in pages if isinstance(page, NewsPage)]
    found: dict[int, list[str]] = {}
    if conferences:
        above = ProjectPage.objects.filter(path__in={_path_above(page) for page in conferences})
        titles = dict(readable(above).values_list("path", "title"))
        found |= {page.pk: [plain(titles[path])] for page in conferences if (path := _path_above(page)) in titles}
    links = NewsProject.objects.filter(page__in=news).order_by("page", "sort_order", "pk") if news else ()
    if about := [(link.page_id, link.project_id) for link in links]:
        of_projects = readable(ProjectPage.objects.filter(pk__in={project for _, project in about}))
        titles = dict(of_projects.values_list("pk", "title"))
        for page_id, project in about:
            if project in titles:
                found.setdefault(page_id, []).append(plain(titles[project]))
    return found


def _path_above(page: Page) -> str:
    return str(page.path[: -page.steplen])
