"""What the front page tells: chosen projects, dates to come, and the latest news."""

from typing import TYPE_CHECKING, Any

from base.visibility import readable
from django.db.models import F
from django.utils import timezone
from projects.listing import with_cards
from projects.models import ConferencePage, NewsPage, ProcessStep, ProjectPage

if TYPE_CHECKING:
    from home.models import HomePage

SHOWN = 4


def happening_now(home: "HomePage") -> dict[str, Any]:
    """The front page's lists, each of a few rows in its language; only what is live and public."""
    today = timezone.localdate()
    below = {"path__startswith": home.path}
    projects = readable(ProjectPage.objects.all())
    chosen = [feature.project_id for feature in home.features.all()]
    features = {
        project.translation_key: project
        for project in with_cards(
            projects.filter(
                translation_key__in=ProjectPage.objects.filter(pk__in=chosen).values("translation_key"), **below
            ).defer_streamfields()
        )
    }
    return {
        "features": list(features.values()),
        "upcoming_steps": list(
            ProcessStep.objects.filter(
                page__in=projects.filter(**below),
                date_latest__gte=today,
                cancelled=False,
                completed_confirmed=False,
            )
            .select_related("page")
            .order_by("date_latest", "date_earliest")[:SHOWN]
        ),
        "upcoming_conferences": list(
            readable(ConferencePage.objects.filter(date_latest__gte=today, **below))
            .defer_streamfields()
            .order_by("date_earliest")[:SHOWN]
        ),
        "latest_news": list(
            readable(NewsPage.objects.filter(**below))
            .defer_streamfields()
            .select_related("hero_image")
            .order_by(F("date").desc(nulls_last=True), "-first_published_at")[:SHOWN]
        ),
    }
