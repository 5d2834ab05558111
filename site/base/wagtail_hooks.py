"""What this app adds to Wagtail's admin."""

from django.urls.resolvers import URLPattern
from wagtail import hooks

from base.fuzzy_dates.interpretation import admin_urls


@hooks.register("register_admin_urls")
def register_fuzzy_date_urls() -> list[URLPattern]:
    """Where a fuzzy date's field asks how its text is understood."""
    return admin_urls()
