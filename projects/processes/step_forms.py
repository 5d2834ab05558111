"""What the editor of a published project is asked when the date of a step changes."""

from typing import Any
from uuid import UUID

from django.utils.translation import get_language
from django.utils.translation import gettext as _

from base.fuzzy_dates import render
from projects.models.process_change import ChangeKind
from projects.models.process_step import ProcessStep
from projects.processes.changes import process_changes
from projects.processes.texts import last_reason


def ask_why_moved(form: Any) -> None:
    """Ask beside each step of the page's form for why its date is no longer what readers see.

    Compared with what is live, whatever was saved in between; so a draft that goes back to that needs no reason. What
    was said of the step's last move says nothing of this one.
    """
    page = form.instance
    formset = form.formsets.get("steps")
    if not page.live or formset is None or not formset.is_valid():
        return
    live = {step.translation_key: step for step in ProcessStep.objects.filter(page=page.pk)}
    for row in formset.forms:
        step = live.get(row.instance.translation_key)
        if step is None or row.cleaned_data.get("DELETE") or row.cleaned_data.get("date") == step.date:
            continue
        reason = row.cleaned_data.get("change_reason", "")
        if not reason:
            was = render(step.date, get_language(), standing_alone=False)
            message = _("Readers have been told another date (%(date)s). Write why it is changed.")
            row.add_error("change_reason", message % {"date": was})
        elif reason == _said_last(page, step.translation_key):
            row.add_error("change_reason", _("This was said of the last change. Write why the date is changed now."))


def _said_last(page: Any, key: UUID) -> str:
    moves = process_changes(page.translation_key, kinds=(ChangeKind.MOVED,)).filter(row_key=key)
    return last_reason(moves, page.locale.language_code)
