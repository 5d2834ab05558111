"""The app of the domain."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class ProjectsConfig(AppConfig):
    """Projects, their processes, people, conferences and news."""

    name = "projects"
    verbose_name = _("Projects")
