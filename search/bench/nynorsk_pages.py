"""The judged pages in Nynorsk as pages, for searches that know nothing else. They are for a throw-away database."""

from collections.abc import Mapping
from uuid import uuid4

from wagtail.models import Locale, Page

from home.models import InformationPage
from search.relevance.files import KINDS, corpus_pages
from search.relevance.nynorsk import LANGUAGE
from search.relevance.page_types import make_page


def make_nynorsk_pages() -> Mapping[str, int]:
    """Make them, of their own types and in a locale of their own; their ids by `nn/<key>`."""
    locale, _ = Locale.objects.get_or_create(language_code=LANGUAGE)
    above = {kind: _above(kind, locale) for kind in KINDS}
    ids: dict[str, int] = {}
    for page in corpus_pages(LANGUAGE):
        project = ids.get(f"{LANGUAGE}/{page.topic}/project")
        made = make_page(page, translation_key=uuid4(), parent=above[page.kind], project_id=project)
        ids[f"{LANGUAGE}/{page.key}"] = made.pk
    return ids


def _above(kind: str, locale: Locale) -> Page:
    """A page that is not live: addresses are theirs within a kind."""
    made: Page = Page.get_first_root_node().add_child(
        instance=InformationPage(title=kind, slug=f"{LANGUAGE}-{kind}", locale=locale, live=False)
    )
    return made
