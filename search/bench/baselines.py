"""Wagtail's own search over the judged pages, as its documentation has it for a site of several languages."""

from collections.abc import Mapping, Sequence

from django.core.management import call_command
from wagtail.models import Locale, Page

from search.relevance.evaluation import Rank
from search.relevance.public_search import DEPTH

DATABASE, ELASTICSEARCH = "default", "elasticsearch"
"""Its backends, by their names in the settings."""


def index_pages(backend: str) -> None:
    """Have the backend index what is in the database."""
    call_command("update_index", backend_name=backend, verbosity=0)


def wagtail_rank(backend: str, ids: Mapping[str, int]) -> Rank:
    """Ranks the judged pages, whose `ids` are by `<language>/<key>`, by a backend of Wagtail's."""
    keys = {pk: name.partition("/")[2] for name, pk in ids.items()}
    locales = dict(Locale.objects.values_list("language_code", "pk"))

    def rank(language: str, query: str) -> Sequence[str]:
        found = Page.objects.live().filter(locale=locales[language]).search(query, backend=backend)
        return [keys[page.pk] for page in found[:DEPTH] if page.pk in keys]

    return rank
