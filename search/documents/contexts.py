"""The projects that a page belongs to: a conference stands below one, news is about some."""

from collections.abc import Iterable

from wagtail.models import Page

from base.visibility import readable
from projects.models import ConferencePage, NewsPage, ProjectPage
from projects.models.news_page import NewsProject
from search.documents.plain_text import plain


def words_of_projects(pages: Iterable[Page]) -> dict[int, list[str]]:
    """The titles and leads of those that everybody may read, by the id of each page that has any; in two queries at
    most.
    """
    pages = list(pages)
    conferences = [page for page in pages if isinstance(page, ConferencePage)]
    news = [page.pk for page in pages if isinstance(page, NewsPage)]
    found: dict[int, list[str]] = {}
    if conferences:
        above = ProjectPage.objects.filter(path__in={_path_above(page) for page in conferences})
        words = {path: _words(*texts) for path, *texts in readable(above).values_list("path", "title", "lead")}
        found |= {page.pk: words[path] for page in conferences if (path := _path_above(page)) in words}
    if news:
        projects = readable(ProjectPage.objects.all())
        links = NewsProject.objects.filter(page__in=news, project__in=projects).order_by("page", "sort_order", "pk")
        for page_id, *texts in links.values_list("page_id", "project__title", "project__lead"):
            found.setdefault(page_id, []).extend(_words(*texts))
    return found


def _words(*texts: str) -> list[str]:
    return [plain(text) for text in texts if text]


def _path_above(page: Page) -> str:
    return str(page.path[: -page.steplen])
