"""The app of the search engine."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class SearchConfig(AppConfig):
    """The public search: documents, index, outbox and views."""

    name = "search"
    verbose_name = _("Search")

    def ready(self) -> None:
        """Keep track of what changes, and have the system checks made."""
        from search import checks  # noqa: F401  # it registers them
        from search.changes import connect
        from search.statistics.keeping import forget_the_deleted

        connect()
        forget_the_deleted()
