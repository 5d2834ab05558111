"""Loading the demo content: what is missing is added, what an editor has is left alone."""

from collections.abc import Callable, Iterator
from datetime import date
from typing import Any
from urllib.parse import urlsplit

from django.conf import settings
from django.db import transaction
from django.utils import timezone
from wagtail.models import Locale, Page, Site

from base.models import SiteSettings
from home.demo import files, pages, snippets
from home.demo.changes import add_missing_changes
from home.demo.identity import identity
from home.demo.pictures import add_missing_pictures
from home.demo.translation import is_translated, translate

type Progress = Callable[[str], None]


def load_demo(*, progress: Progress) -> None:
    """Add the demo content in Norwegian, then its English translations. Safe to run again, and after a broken run.

    Raises ``pages.SiteInUseError`` for a site that has pages of its own.
    """
    today = timezone.localdate()
    source, _ = Locale.objects.get_or_create(language_code=files.SOURCE_LANGUAGE)
    target, _ = Locale.objects.get_or_create(language_code=files.TARGET_LANGUAGE)
    with transaction.atomic():
        progress("pictures, themes and contact persons")
        add_missing_pictures()
        snippets.add_missing(snippets.themes(source.language_code, source))
        snippets.add_missing(snippets.contact_persons(source.language_code, source))
        for key in files.PAGE_KEYS:
            pages.make_missing(key)
        for number, key in enumerate(files.PAGE_KEYS, start=1):
            title = files.read_page(key)["title"][files.SOURCE_LANGUAGE]
            progress(f"page {number} of {len(files.PAGE_KEYS)}, {title}")
            _fill_and_publish(key, today)
        snippets.add_missing(snippets.footer_texts(source.language_code, source))
        _set_up_site()
    for key in files.PAGE_KEYS:
        add_missing_changes(key, today)
    pairs = [*_snippet_pairs(source, target), *_page_pairs(target, today)]
    for number, (row, counterpart) in enumerate(pairs, start=1):
        if not is_translated(row, target):
            progress(f"{number} of {len(pairs)} into English, {counterpart}")
            translate(source=row, counterpart=counterpart, locale=target)


def _fill_and_publish(key: str, today: date) -> None:
    page = Page.objects.get(translation_key=identity("page", key), locale=Locale.get_default()).specific
    if page.latest_revision_id:
        return
    pages.fill(page, key, files.SOURCE_LANGUAGE, today)
    page.full_clean()
    page.save_revision().publish()


def _set_up_site() -> None:
    site = Site.objects.get(is_default_site=True)
    stored = SiteSettings.for_site(site)
    if stored.municipality_name:
        return
    address = urlsplit(settings.BASE_URL)
    site.hostname, site.port = (
        address.hostname or "localhost",
        address.port or (443 if address.scheme == "https" else 80),
    )
    site.site_name = files.read("site")["municipality_name"]
    site.save()
    for name, value in files.read("site").items():
        setattr(stored, name, value)
    stored.full_clean()
    stored.save()


def _snippet_pairs(source: Locale, target: Locale) -> Iterator[tuple[Any, Any]]:
    for make in (snippets.themes, snippets.contact_persons, snippets.footer_texts):
        for counterpart in make(target.language_code, target):
            yield (
                type(counterpart)._default_manager.get(translation_key=counterpart.translation_key, locale=source),
                counterpart,
            )


def _page_pairs(target: Locale, today: date) -> Iterator[tuple[Page, Page]]:
    for key in files.PAGE_KEYS:
        row = Page.objects.get(translation_key=identity("page", key), locale=Locale.get_default()).specific
        counterpart = type(row)(locale=target)
        pages.fill(counterpart, key, target.language_code, today)
        yield row, counterpart
