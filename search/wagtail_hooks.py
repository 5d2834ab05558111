"""What this app adds to what other apps do."""

from wagtail import hooks

from projects.people.privacy.findings import Search
from projects.people.privacy.needles import Needles
from projects.people.privacy.scan import ELSEWHERE
from search.privacy import search_index


@hooks.register(ELSEWHERE)
def search_index_for_person(needles: Needles) -> Search:
    """A person who is deleted for privacy is gone from the search index too."""
    return search_index(needles)
