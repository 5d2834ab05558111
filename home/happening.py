"""What the front page tells: chosen projects, dates to come, and the latest news."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from base.visibility import readable
from django.db.models import F, Q
from django.utils import timezone
from projects.models import ConferencePage, NewsPage, ProcessStep, ProjectPage
from wagtail.models import Page

if TYPE_CHECKING:
    from home.models import HomePage

SHOWN = 4


def pages_of_front_page(home: "HomePage") -> Q:
    """The pages that the front page shows, for one query: chosen projects, conferences to come, latest news."""
    features = home.features.all().values_list("project__translation_key", flat=True)
    conferences = readable(ConferencePage.objects.filter(path__startswith=home.path))
    news = readable(NewsPage.objects.filter(path__startswith=home.path))
    return (
        Q(translation_key__in=features, path__startswith=home.path)
        | Q(pk__in=conferences.filter(date_latest__gte=timezone.localdate()).order_by("date_latest").values("pk")[:SHOWN])
        | Q(pk__in=news.order_by(F("date").desc(nulls_last=True), "-first_published_at").values("pk")[:SHOWN])
    )


def happening_now(home: "HomePage", linked: Sequence[Page]) -> dict[str, Any]:
    """The front page's lists, each of a few rows in its language, of the pages that ``pages_of_front_page`` found."""
    chosen = {row.project.translation_key: n for n, row in enumerate(home.features.select_related("project"))}
    features = [page for page in linked if isinstance(page, ProjectPage)]
    news = [page for page in linked if isinstance(page, NewsPage)]
    conferences = [page for page in linked if isinstance(page, ConferencePage)]
    return {
        "features": sorted(features, key=lambda page: chosen.get(page.translation_key, 0)),
        "upcoming_steps": list(
            ProcessStep.objects.filter(
                page__in=readable(ProjectPage.objects.filter(path__startswith=home.path)),
                date_latest__gte=timezone.localdate(),
                cancelled=False,
                completed_confirmed=False,
            )
            .select_related("page__locale")
            .order_by("date_latest", "date_earliest")[:SHOWN]
        ),
        "upcoming_conferences": sorted(conferences, key=lambda page: page.date.sort_key),
        "latest_news": sorted(news, key=NewsPage.newest_first),
    }
