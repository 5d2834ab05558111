"""Pages of the demo content: made empty first, since they refer to each other, and filled afterwards."""

from datetime import date
from typing import Any

from wagtail.fields import StreamField
from wagtail.models import Page, Site

from home.demo import files, rows
from home.demo.dates import edtf
from home.demo.identity import identity
from home.demo.references import expand_links, image, page, theme
from home.demo.stream import stream_data
from home.models import HomePage, InformationPage
from projects.models import (
    CalendarPage,
    ConferencePage,
    ContactDirectoryPage,
    NewsIndexPage,
    NewsPage,
    ProjectIndexPage,
    ProjectPage,
)

PAGE_TYPES: dict[str, type[Page]] = {
    "home": HomePage,
    "information": InformationPage,
    "project_index": ProjectIndexPage,
    "project": ProjectPage,
    "conference": ConferencePage,
    "news_index": NewsIndexPage,
    "news": NewsPage,
    "contact_directory": ContactDirectoryPage,
    "calendar": CalendarPage,
}
FUZZY_DATES = {"date", "period", "registration_deadline", "input_deadline"}
RICH_TEXTS = {"how_to_attend", "equal_treatment_note"}
PLAIN = {
    "title", "slug", "lead", "search_description", "show_in_menus", "status", "status_notice", "funding",
    "venue_name", "venue_address", "attendance_mode", "registration_url", "stream_url",
    "doffin_reference", "doffin_url",
    "signature_name", "signature_role",
}  # fmt: skip


def make_missing(key: str) -> bool:
    """Make the page of that key, empty and not live, unless it is there; whether it was made.

    The front page is never made: the site has one, and lends it its identity while no editor has touched it.
    """
    content = files.in_language(files.read_page(key), files.SOURCE_LANGUAGE)
    translation_key = identity("page", key)
    if Page.objects.filter(translation_key=translation_key).exists():
        return False
    if key == "home":
        home = Site.objects.get(is_default_site=True).root_page
        if home.latest_revision_id or home.numchild:
            raise SiteInUseError
        Page.objects.filter(pk=home.pk).update(translation_key=translation_key)
        return True
    page_type = PAGE_TYPES[content["type"]]
    page(content["parent"]).specific.add_child(
        instance=page_type(title=content["title"], slug=content["slug"], translation_key=translation_key, live=False)
    )
    return True


class SiteInUseError(Exception):
    """The site has pages of its own: the demo content would have to change them."""


def fill(target: Page, key: str, language: str, today: date) -> None:
    """Set every field and row of a page, in memory, to what its content file says in the language."""
    content = files.in_language(files.read_page(key), language)
    for name, value in content.items():
        if name in FUZZY_DATES and not isinstance(target, NewsPage):
            setattr(target, name, edtf(value, today))
        elif name in RICH_TEXTS:
            setattr(target, name, expand_links(value))
        elif name in PLAIN:
            setattr(target, name, value or "")
        elif name == "date":
            target.date = date.fromisoformat(value) if value else None
        elif name == "hero":
            _fill_hero(target, value)
        elif name == "themes":
            target.themes = [theme(theme_key) for theme_key in value]
        elif name in rows.ROWS:
            rows.ROWS[name](target, key, value, today)
        elif name not in {"type", "parent", "related_news"}:
            _fill_stream(target, key, name, value)


def _fill_hero(target: Page, value: dict[str, Any]) -> None:
    target.hero_image = image(value["image"])
    target.hero_image_alt = value["alt"]
    target.hero_caption = value.get("caption") or ""


def _fill_stream(target: Page, key: str, name: str, items: list[Any]) -> None:
    field = target._meta.get_field(name)
    if not isinstance(field, StreamField):
        raise TypeError(f"{key}: {name} is no field of {type(target).__name__}")
    if len(field.stream_block.child_blocks) == 1:
        (only,) = field.stream_block.child_blocks
        items = [{only: item} for item in items]
    data = stream_data(field, items, key, name)
    setattr(target, name, field.stream_block.to_python(data))
