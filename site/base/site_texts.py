"""Editors' texts round a page, of its language: alerts at its head and texts at its foot."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.conf import settings
from django.db.models import Exists, OuterRef
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


@dataclass(frozen=True)
class SiteTexts:
    """The texts round a page, as their editors wrote them."""

    alerts: Sequence[Alert]
    footer: Sequence[FooterText]

    @property
    def bodies(self) -> list[str]:
        """The rich texts in which there may be links."""
        return [*(row.body for row in self.alerts), *(row.body for row in self.footer)]


def site_texts(request: HttpRequest) -> SiteTexts:
    """The published texts in the request's language, found once."""
    found: SiteTexts | None = getattr(request, "_site_texts", None)
    if found is None:
        language = get_language() or settings.LANGUAGE_CODE
        taken_down = Alert.objects.filter(
            translation_key=OuterRef("translation_key"), first_published_at__isnull=False
        ).exclude(published())
        alerts = Alert.objects.filter(~Exists(taken_down), published(), locale__language_code=language)
        footer = FooterText.objects.filter(published(), locale__language_code=language)
        found = SiteTexts(list(alerts), list(footer))
        request._site_texts = found  # type: ignore[attr-defined]  # kept for the request's length
    return found


def shown(rows: Sequence[Alert | FooterText]) -> list[SiteText]:
    """The texts as they are shown, the links of all of them found at once."""
    bodies = expand_db_html(_BOUNDARY.join(row.body for row in rows)).split(_BOUNDARY) if rows else []
    return [SiteText(row.heading, body, getattr(row, "kind", "")) for row, body in zip(rows, bodies, strict=True)]
