"""The projects that a page belongs to: a conference stands below one, news is about some."""

from collections.abc import Iterable

from wagtail.models import Page

from base.visibility import readable
from projects.models import ConferencePage, NewsPage, ProjectPage
from projects.models.news_page import NewsProject
from search.documents.plain_text import plain


def words_of_projects(pages: Iterable[Page]) -> dict[int, list[str]]:
    """The titles and leads of those that everybody may read, by the id of each page that has any; in three queries
    at most.
    """
    pages = list(pages)
    conferences = [page for page in pages if isinstance(page, ConferencePage)]
    news = [page.pk for page in pages if isinstance(page, NewsPage)]
    found: dict[int, list[str]] = {}
    if conferences:
        above = ProjectPage.objects.filter(path__in={_path_above(page) for page in conferences})
        words = {path: _words(*texts) for path, *texts in readable(above).values_list("path", "title", "lead")}
        found |= {page.pk: words[path] for page in conferences if (path := _path_above(page)) in words}
    links = NewsProject.objects.filter(page__in=news).order_by("page", "sort_order", "pk") if news else ()
    if about := [(link.page_id, link.project_id) for link in links]:
        of_projects = readable(ProjectPage.objects.filter(pk__in={project for _, project in about}))
        said = {pk: _words(*texts) for pk, *texts in of_projects.values_list("pk", "title", "lead")}
        for page_id, project in about:
            found.setdefault(page_id, []).extend(said.get(project, []))
    return found


def _words(*texts: str) -> list[str]:
    return [plain(text) for text in texts if text]


def _path_above(page: Page) -> str:
    return str(page.path[: -page.steplen])
