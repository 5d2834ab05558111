"""What this app adds to Wagtail's admin, and to what other apps do."""

from wagtail import hooks
from wagtail.snippets.models import register_snippet

from projects.people.privacy.findings import Search
from projects.people.privacy.needles import Needles
from projects.people.privacy.scan import ELSEWHERE
from search.files import admin as files
from search.files.privacy import search_documents, unread_documents
from search.health import admin as health
from search.privacy import search_index
from search.reports import admin as reports
from search.viewsets import SearchGroup

register_snippet(SearchGroup)

# Hooks that stand with what they are for.
__all__ = ["files", "health", "reports"]


@hooks.register(ELSEWHERE)
def search_index_for_person(needles: Needles) -> Search:
    """A person who is deleted for privacy is gone from the search index too."""
    return search_index(needles)


@hooks.register(ELSEWHERE)
def documents_for_person(needles: Needles) -> Search:
    """The report says whether every file that can be read has been."""
    return search_documents()


@hooks.register(ELSEWHERE)
def unread_documents_for_person(needles: Needles) -> Search:
    """And how many cannot be."""
    return unread_documents()
