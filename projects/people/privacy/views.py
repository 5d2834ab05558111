"""The admin's views of deletions for privacy."""

import csv
from collections import Counter
from typing import Any

from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from wagtail.admin import messages

from projects.models import ContactDeletion, ContactPerson
from projects.people.privacy.access import require_permission
from projects.people.privacy.deleting import delete_person
from projects.people.privacy.describing import describe_all, kinds_in_words
from projects.people.privacy.forms import DeletionForm, SearchForm
from projects.people.privacy.identity import identity_of, needles_from, own_needles
from projects.people.privacy.photos import own_photos
from projects.people.privacy.places import looked_at_in_words, removed_in_words
from projects.people.privacy.scan import scan
from projects.people.privacy.versions import redact_earlier_versions


def delete_view(request: HttpRequest, pk: int) -> HttpResponse:
    """Ask for the person's name; then delete her, look for what is left, and show the report."""
    require_permission(request)
    person = get_object_or_404(ContactPerson, pk=pk)
    has_photo = bool(own_photos(identity_of(person)))
    form = DeletionForm(request.POST or None, person=person, has_photo=has_photo)
    if request.method == "POST" and form.is_valid():
        deletion, identity = delete_person(
            person=person,
            user=request.user,  # type: ignore[arg-type]  # the admin lets nobody in who has not signed in
            with_photo=form.cleaned_data.get("with_photo", False),
            in_earlier_texts=form.cleaned_data["in_earlier_texts"],
        )
        scan(deletion, identity.all)
        messages.success(request, _("The person is deleted. Below is what was removed, and what still names her."))
        return redirect("privacy_report", pk=deletion.pk)
    context = {
        "person": person,
        "rows": ContactPerson.objects.filter(translation_key=person.translation_key).select_related("locale"),
        "page_title": _("Delete for privacy"),
        "page_subtitle": person.name,
        "header_icon": "bin",
        "form": form,
        "action_url": request.path,
        "submit_button_label": _("Delete for good"),
        "submit_button_active_label": _("Deleting…"),
    }
    return render(request, "projects/people/delete_for_privacy.html", context)


def report_view(request: HttpRequest, pk: int) -> HttpResponse:
    """What a deletion removed and what is left; looks for the person once more on request."""
    require_permission(request)
    deletion = get_object_or_404(ContactDeletion.objects.select_related("made_by"), pk=pk)
    form = SearchForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        _look_again(deletion, form.cleaned_data)
        messages.success(request, _("Everything was looked through once more."))
        return redirect("privacy_report", pk=pk)
    context = {
        "deletion": deletion,
        "removed": removed_in_words(deletion.removed),
        "looked_at": looked_at_in_words(deletion.looked_at),
        "findings": describe_all(deletion.findings, request.user),
        "page_title": str(deletion),
        "page_subtitle": _("Report"),
        "header_icon": "doc-full",
        "form": form,
        "action_url": request.path,
        "csv_url": reverse("privacy_report_csv", args=[pk]),
        "submit_button_label": _("Look again"),
        "submit_button_active_label": _("Looking…"),
    }
    return render(request, "projects/people/privacy_report.html", context)


def report_csv(request: HttpRequest, pk: int) -> HttpResponse:
    """The report as a table to keep: places and counts, no titles, since those may name the person."""
    require_permission(request)
    deletion = get_object_or_404(ContactDeletion, pk=pk)
    response = HttpResponse("\ufeff", content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = f'attachment; filename="deletion-{pk}.csv"'
    rows = csv.writer(response)
    rows.writerow([str(deletion), deletion.made_at.isoformat(), (deletion.scanned_at or deletion.made_at).isoformat()])
    rows.writerows([_("Removed"), place, count] for place, count in removed_in_words(deletion.removed))
    rows.writerows([_("Looked through"), place, count] for place, count in looked_at_in_words(deletion.looked_at))
    rows.writerows(
        [_("Still found"), finding["table"], finding["row"], finding["column"], kinds_in_words(finding["kinds"])]
        for finding in deletion.findings
    )
    return response


def _look_again(deletion: ContactDeletion, wanted: dict[str, Any]) -> None:
    needles = needles_from(name=wanted["name"], email=wanted["email"], phone=wanted["phone"])
    if wanted["in_earlier_texts"]:
        with transaction.atomic():
            removed = Counter(deletion.removed)
            redact_earlier_versions(own_needles(needles), removed)
            deletion.removed = {place: count for place, count in removed.items() if count}
            deletion.save(update_fields=["removed"])
    scan(deletion, needles)
