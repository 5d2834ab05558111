"""The admin's views of a programme's sheet."""

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from wagtail.admin import messages
from wagtail.coreutils import cautious_slugify

from projects.models import ConferencePage
from projects.programme_sheets.access import may_use_sheets
from projects.programme_sheets.forms import ProgrammeSheetForm
from projects.programme_sheets.importing import Reading, import_programme
from projects.programme_sheets.problems import SheetError
from projects.programme_sheets.speakers import People
from projects.programme_sheets.writing import write_sheet

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def import_view(request: HttpRequest, page_id: int) -> HttpResponse:
    """Choose a sheet; what is wrong with it row by row, else the page's editor with the programme as a draft."""
    page = _page(request, page_id)
    form = ProgrammeSheetForm(request.POST or None, request.FILES or None)
    reading = Reading()
    if request.method == "POST" and form.is_valid():
        file = form.cleaned_data["file"]
        try:
            reading = import_programme(
                page=page,
                file=file,
                name=file.name,
                user=request.user,  # type: ignore[arg-type]  # the admin lets nobody in who has not signed in
                keep_others=form.cleaned_data["others"] == "keep",
            )
        except SheetError as error:
            form.add_error("file", str(error))
        else:
            if not reading.problems:
                messages.success(request, _outcome(reading))
                address = reverse("wagtailadmin_pages:edit", args=[page.pk])
                return redirect(f"{address}#tab-{cautious_slugify(_('Programme'))}")
    context = {
        "page": page,
        "page_title": _("Programme from a spreadsheet"),
        "page_subtitle": page.get_admin_display_title(),
        "header_icon": "table",
        "form": form,
        "form_is_multipart": True,
        "problems": reading.problems,
        "action_url": request.path,
        "submit_button_label": _("Read the spreadsheet"),
        "submit_button_active_label": _("Reading…"),
    }
    return render(request, "projects/programme_sheets/import.html", context)


def export_view(request: HttpRequest, page_id: int) -> HttpResponse:
    """The draft's programme as a spreadsheet; with no sessions, one to fill in."""
    page = _page(request, page_id)
    draft = page.get_latest_revision_as_object()
    sessions = sorted(draft.sessions.all(), key=lambda session: session.start)
    response = HttpResponse(write_sheet(sessions, People.of_language(page.locale)), content_type=XLSX)
    response["Content-Disposition"] = f'attachment; filename="{page.slug}.xlsx"'
    return response


def _page(request: HttpRequest, page_id: int) -> ConferencePage:
    page: ConferencePage = get_object_or_404(ConferencePage.objects.select_related("locale"), pk=page_id)
    if not may_use_sheets(page, request.user):  # type: ignore[arg-type]  # as above
        raise PermissionDenied
    return page


def _outcome(reading: Reading) -> str:
    new, there, out = len(reading.added), len(reading.kept), len(reading.removed)
    parts = [
        ngettext("%(count)d new session", "%(count)d new sessions", new) % {"count": new},
        ngettext("%(count)d that was there", "%(count)d that were there", there) % {"count": there},
        ngettext("%(count)d taken out", "%(count)d taken out", out) % {"count": out},
    ]
    text = _("The programme is read into the draft: %(parts)s. Look it over, and publish.")
    return text % {"parts": ", ".join(parts)}
