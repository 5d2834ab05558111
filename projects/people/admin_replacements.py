"""The admin's list of replacements that were made, and what each touched, with its undoing."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_GET, require_POST
from wagtail.admin import messages
from wagtail.admin.ui.tables import Column, DateColumn, TitleColumn
from wagtail.admin.views.reports import ReportView
from wagtail.models import Page
from wagtail.permissions import policy_registry

from projects.models import ContactPerson, ContactReplacement
from projects.people.replacing import ReplacementRefusedError
from projects.people.undoing import obstacles_to_undoing, undo
from projects.people.versions import VersionKind
from projects.people.wording import changes_words


class ReplacementsReport(ReportView):
    """Every replacement, the latest first."""

    model = ContactReplacement
    permission_policy = policy_registry.get_by_type(ContactPerson)
    permission_required = "change"
    page_title = gettext_lazy("Replaced contact persons")
    header_icon = "resubmit"
    index_url_name = "contact_replacements"
    index_results_url_name = "contact_replacements_results"
    is_searchable = False
    list_export = ["old_name", "new_name", "made_at", "made_by", "undone_at", "undone_by"]
    columns = [
        TitleColumn("__str__", label=gettext_lazy("Replacement"), url_name="contact_replacement"),
        DateColumn("made_at", label=gettext_lazy("Made")),
        Column("made_by", label=gettext_lazy("By")),
        Column("pages", label=gettext_lazy("Pages"), accessor=lambda replacement: len(replacement.record)),
        DateColumn("undone_at", label=gettext_lazy("Undone")),
    ]

    def get_filename(self) -> str:
        """Of the export."""
        return "replaced-contact-persons"

    def get_base_queryset(self) -> "QuerySet[ContactReplacement]":
        """With who made and undid each."""
        queryset: Any = super().get_base_queryset()
        replacements: QuerySet[ContactReplacement] = queryset.select_related("made_by", "undone_by")
        return replacements


@require_GET
def replacement_view(request: HttpRequest, pk: int) -> HttpResponse:
    """What a replacement touched; after its undoing, what was left as it is."""
    replacement = _replacement(request, pk)
    there = set(
        Page.objects.filter(pk__in=[entry["page"] for entry in replacement.record]).values_list("pk", flat=True)
    )
    context = {
        "replacement": replacement,
        "page_title": gettext_lazy("Replaced contact person"),
        "header_title": str(replacement),
        "page_subtitle": str(replacement),
        "header_icon": "resubmit",
        "touched": [_described(entry, there) for entry in replacement.record],
        "obstacles": [] if replacement.undone_at else obstacles_to_undoing(replacement),
    }
    return render(request, "projects/people/admin/replacement.html", context)


@require_POST
def undo_view(request: HttpRequest, pk: int) -> HttpResponse:
    """Undo it, and say so; or say what is in the way."""
    replacement = _replacement(request, pk)
    try:
        undone = undo(replacement=replacement, user=request.user)  # type: ignore[arg-type]  # only staff come here
    except ReplacementRefusedError as refused:
        messages.error(request, _("Nothing was undone.") + " " + " ".join(refused.obstacles))
        return redirect("contact_replacement", replacement.pk)
    words = {"old": undone.old_name, "new": undone.new_name}
    messages.success(request, _("%(old)s is back where %(new)s had taken over.") % words)
    if any(entry["left"] for entry in undone.record):
        messages.warning(
            request, _("Some places had been changed since, and were left as they are. They are named below.")
        )
    return redirect("contact_replacement", replacement.pk)


def may_replace(user: Any) -> bool:
    """Whether the user may change contact persons."""
    return bool(policy_registry.get_by_type(ContactPerson).user_has_permission(user, "change"))


def _replacement(request: HttpRequest, pk: int) -> ContactReplacement:
    if not may_replace(request.user):
        raise PermissionDenied
    return get_object_or_404(ContactReplacement.objects.select_related("made_by", "undone_by"), pk=pk)


def _described(entry: dict[str, Any], there: set[int]) -> dict[str, Any]:
    """A page of the record in words; what wagtail-localize keeps of it is no business of editors."""
    kinds = dict(VersionKind.choices)
    versions = [(kinds[kind], changes_words(found)) for kind, found in entry["changes"].items() if kind in kinds]
    return {
        **entry,
        "is_there": entry["page"] in there,
        "versions": versions,
        "left": changes_words(entry.get("left", [])),
    }
