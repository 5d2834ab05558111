"""What this app adds to Wagtail's admin."""

from wagtail.snippets.models import register_snippet

from projects.snippets import ContactPersonViewSet, ThemeViewSet

register_snippet(ContactPersonViewSet)
register_snippet(ThemeViewSet)
