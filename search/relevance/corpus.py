"""The corpus in the database: all of it but what is in Nynorsk, which is no language of the site."""

from collections.abc import Mapping

from django.db import transaction
from wagtail.models import Page
from wagtail.signal_handlers import disable_reference_index_auto_update

from home.demo.files import PAGE_KEYS
from home.demo.identity import identity
from search.relevance.files import CorpusPage, corpus_pages
from search.relevance.page_types import make_page
from search.relevance.people import make_people

LANGUAGES = ("nb", "en")
DEMO = "demo/"
# What a page of the kind stands below.
PARENTS = {"project": "demo/projects-index", "news": "demo/news-index", "information": "demo/home"}


class DemoContentMissingError(LookupError):
    """The corpus stands below pages of the demo content, and they are not there."""


def page_keys(language: str) -> list[str]:
    """The keys of all pages that queries of the language are judged over.

    `<topic>/<kind>` is a page of the corpus; `demo/` and the name of its file one of the demo content, which has
    nothing in Nynorsk.
    """
    own = [page.key for page in corpus_pages(language)]
    return [*own, *(f"{DEMO}{key}" for key in PAGE_KEYS)] if language in LANGUAGES else own


def make_corpus() -> Mapping[str, int]:
    """Make the pages that are missing, live, and give the ids of all that are judged, by `<language>/<key>`.

    No page gets a revision and no follower is told: they are as if they had always been there. Raises
    `DemoContentMissingError` where the demo content is not loaded.
    """
    ids = _ids()
    needed = [f"{language}/{key}" for language in LANGUAGES for key in PARENTS.values()]
    if missing := [key for key in needed if key not in ids]:
        raise DemoContentMissingError(f"The demo content is to be loaded first: there is no {', '.join(missing)}")
    with transaction.atomic(), disable_reference_index_auto_update():
        make_people()
        for page in (page for language in LANGUAGES for page in corpus_pages(language)):
            if f"{page.language}/{page.key}" not in ids:
                translation_key = identity("corpus", page.language, page.key)
                made = make_page(
                    page,
                    translation_key=translation_key,
                    parent=_parent(page, ids),
                    project_id=ids.get(f"{page.language}/{page.topic}/project"),
                )
                ids[f"{page.language}/{page.key}"] = made.pk
    return ids


def _parent(page: CorpusPage, ids: Mapping[str, int]) -> Page:
    key = f"{page.language}/{PARENTS.get(page.kind) or f'{page.parent or page.topic}/project'}"
    return Page.objects.get(pk=ids[key])


def _ids() -> dict[str, int]:
    """The ids of the judged pages that are there."""
    named = {
        (identity("page", key.removeprefix(DEMO)) if key.startswith(DEMO) else identity("corpus", language, key)): key
        for language in LANGUAGES
        for key in page_keys(language)
    }
    rows = Page.objects.filter(translation_key__in=named).values_list("locale__language_code", "translation_key", "pk")
    return {f"{language}/{named[translation_key]}": pk for language, translation_key, pk in rows}
