"""The same page or snippet in English, for tests."""

from typing import Any

from wagtail.models import Locale, Page, Site


def english() -> Locale:
    """The site's second language."""
    return Locale.objects.get_or_create(language_code="en")[0]


def english_front_page() -> Page:
    """The published English front page."""
    home = Site.objects.get(is_default_site=True).root_page.specific
    return home.get_translation_or_none(english()) or page_in_english(home, title="Front page", slug="home-en")


def page_in_english(page: Page, *, live: bool = True, **fields: Any) -> Page:
    """A page's translation, with aliases of its parents that have none; published unless ``live`` says otherwise."""
    home = Site.objects.get(is_default_site=True).root_page
    if page.pk != home.pk:
        english_front_page()
    copy = page.copy_for_translation(english(), copy_parents=True)
    for name, value in fields.items():
        setattr(copy, name, value)
    revision = copy.save_revision()
    if live:
        revision.publish()
    return type(page)._default_manager.get(pk=copy.pk)


def snippet_in_english[Snippet: Any](snippet: Snippet, **fields: Any) -> Snippet:
    """A snippet's saved translation; live wherever the snippet is."""
    copy: Snippet = snippet.copy_for_translation(english())
    for name, value in fields.items():
        setattr(copy, name, value)
    copy.save()
    return copy
