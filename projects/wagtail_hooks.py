"""What this app adds to Wagtail's admin."""

from wagtail.snippets.models import register_snippet

from projects.conferences import admin as conferences
from projects.people import admin_hooks as people
from projects.people import leaving_hooks as leaving
from projects.people.privacy import admin as privacy
from projects.people.raw_contacts import admin as raw_contacts
from projects.processes import admin as processes
from projects.programme_sheets import admin as programme_sheets
from projects.snippets import ContactPersonViewSet, ThemeViewSet

# Hooks that stand with what they are for.
__all__ = ["conferences", "leaving", "people", "privacy", "processes", "programme_sheets", "raw_contacts"]

register_snippet(ContactPersonViewSet)
register_snippet(ThemeViewSet)
