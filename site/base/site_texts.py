"""Editors' texts round a page, of its language: alerts at its head and texts at its foot."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from django.conf import settings
from django.db.models import Exists, F, OuterRef, Value
from django.http import HttpRequest
from django.utils.translation import get_language
from wagtail.rich_text import expand_db_html

from base.models.alert import Alert
from base.models.footer_text import FooterText
from base.visibility import published

# No text of an editor holds it: Wagtail strips comments from rich text.
_BOUNDARY = "<!--site-text-->"


@dataclass(frozen=True)
class SiteText:
    """A heading, and rich text whose links are addresses already; ``kind`` is an alert's (``AlertKind``)."""

    heading: str
    body: str
    kind: str = ""


class Row(NamedTuple):
    """A text as it is stored. Alerts stand before texts of the footer, each in its order."""

    is_footer: int
    place: int
    kind: str
    heading: str
    body: str


@dataclass(frozen=True)
class SiteTexts:
    """The texts round a page, as their editors wrote them."""

    alerts: Sequence[Row]
    footer: Sequence[Row]

    @property
    def bodies(self) -> list[str]:
        """The rich texts in which there may be links."""
        return [row.body for row in (*self.alerts, *self.footer)]


def site_texts(request: HttpRequest) -> SiteTexts:
    """The published texts in the request's language, found once, in one query."""
    found: SiteTexts | None = getattr(request, "_site_texts", None)
    if found is None:
        language = get_language() or settings.LANGUAGE_CODE
        taken_down = Alert.objects.filter(
            translation_key=OuterRef("translation_key"), first_published_at__isnull=False
        ).exclude(published())
        alerts = Alert.objects.filter(~Exists(taken_down), published(), locale__language_code=language)
        footer = FooterText.objects.filter(published(), locale__language_code=language)
        newest_first = alerts.order_by().values_list(Value(0), -F("pk"), "kind", "heading", "body")
        in_order = footer.order_by().values_list(Value(1), F("sort_order"), Value(""), "heading", "body")
        rows = sorted(Row(*row) for row in newest_first.union(in_order, all=True).order_by())
        found = SiteTexts([row for row in rows if not row.is_footer], [row for row in rows if row.is_footer])
        request._site_texts = found  # type: ignore[attr-defined]  # kept for the request's length
    return found


def shown(rows: Sequence[Row | Alert]) -> list[SiteText]:
    """The texts as they are shown, the links of all of them found at once."""
    bodies = expand_db_html(_BOUNDARY.join(row.body for row in rows)).split(_BOUNDARY) if rows else []
    return [SiteText(row.heading, body, row.kind) for row, body in zip(rows, bodies, strict=True)]
