"""What this app adds to Wagtail's admin."""

from projects.snippets import ContactPersonViewSet, ThemeViewSet
from wagtail.snippets.models import register_snippet

register_snippet(ContactPersonViewSet)
register_snippet(ThemeViewSet)
