"""The app of the domain."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class ProjectsConfig(AppConfig):
    """Projects, their processes, people, conferences and news."""

    name = "projects"
    verbose_name = _("Projects")

    def ready(self) -> None:
        """Listen to what is taken away, so that followers of it are forgotten, calendars told and terms ended."""
        from projects.feeds import withdrawal
        from projects.people import terms
        from projects.subscriptions import deletions

        deletions.connect()
        withdrawal.connect()
        terms.connect()
