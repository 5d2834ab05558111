"""Where the admin has the sheets: addresses, and a button on the page of a conference."""

from collections.abc import Iterator

from django.contrib.auth.models import AbstractBaseUser
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext as _
from wagtail import hooks
from wagtail.admin.widgets.button import Button
from wagtail.models import Page

from projects.models import ConferencePage
from projects.programme_sheets.access import may_use_sheets
from projects.programme_sheets.views import export_view, import_view


@hooks.register("register_admin_urls")
def register_programme_sheet_urls() -> list[URLPattern]:
    """Below the conference's page."""
    return [
        path("pages/<int:page_id>/programme/", import_view, name="import_programme"),
        path("pages/<int:page_id>/programme.xlsx", export_view, name="export_programme"),
    ]


@hooks.register("register_page_header_buttons")
def programme_sheet_button(
    page: Page, user: AbstractBaseUser, view_name: str, next_url: str | None = None
) -> Iterator[Button]:
    """In the menu of a conference's page."""
    conference = page.specific
    if isinstance(conference, ConferencePage) and may_use_sheets(conference, user):
        url = reverse("import_programme", args=[page.pk])
        yield Button(_("Programme from a spreadsheet"), url=url, icon_name="table", priority=45)
