"""What the editor of a project or a conference is asked, beyond what the models ask."""

from typing import Any

from django import forms
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import get_language, gettext_lazy, gettext_noop
from django.utils.translation import gettext as _
from wagtail.admin.forms import WagtailAdminPageForm

from base.fuzzy_dates import FuzzyDate, render
from projects.conferences.chosen import check_chosen_conferences
from projects.conferences.moving import move_sessions
from projects.models.theme import Theme
from projects.processes.step_forms import ask_why_moved

HAS_LEFT = gettext_noop("%(name)s was contact until %(day)s. Choose somebody else, or set another last day.")


class PageWithContactsForm(WagtailAdminPageForm):
    """A page with rows of contact persons, each of whom stands there once; nobody who has left is newly chosen."""

    def clean(self) -> Any:
        """Name a repeated person, or one who has left, beside the row that has her."""
        cleaned = super().clean()
        seen = set()
        formset = self.formsets["contacts"]
        rows = formset.forms if formset.is_valid() else []
        kept = {row.initial.get("person") for row in rows}
        for row in rows:
            person = row.cleaned_data.get("person")
            if person is None or row.cleaned_data.get("DELETE"):
                continue
            if person.translation_key in seen:
                row.add_error("person", _("%(name)s is on the list already.") % {"name": person.name})
            if person.has_left and person.pk not in kept:
                row.add_error("person", _(HAS_LEFT) % {"name": person.name, "day": date_format(person.valid_until)})
            seen.add(person.translation_key)
        return cleaned


class ProjectPageForm(PageWithContactsForm):
    """A project, whose themes are those of its language."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if "themes" in self.fields and self.instance.locale_id:
            self.fields["themes"].queryset = Theme.objects.filter(locale=self.instance.locale_id)

    def clean(self) -> Any:
        """Let the steps that are conferences follow them, and ask why a date that readers were told is another now."""
        cleaned = super().clean()
        check_chosen_conferences(self.formsets["steps"].forms, self.instance)
        ask_why_moved(self)
        return cleaned


class ConferencePageForm(PageWithContactsForm):
    """A conference, whose sessions and registration deadline agree with its date once that is decided."""

    move_programme = forms.BooleanField(
        label=gettext_lazy("Move the programme with the date"),
        help_text=gettext_lazy("Sessions on other days are moved as many days as the conference, at the same hours."),
        required=False,
    )
    # The first day of the date that the form was opened with, as its sessions were. The draft may have moved since: the
    # admin saves it by itself while the form stays open.
    opened_with = forms.DateField(widget=forms.HiddenInput, required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.initial["opened_with"] = self.instance.date.earliest

    def clean(self) -> Any:
        """Name what does not agree beside the field where it stands."""
        cleaned = super().clean()
        if cleaned.get("date"):
            self._refuse_late_registration(cleaned["date"], cleaned.get("registration_deadline"))
            if cleaned.get("move_programme"):
                move_sessions(self.formsets["sessions"].forms, old=cleaned.get("opened_with"), new=cleaned["date"])
            self._refuse_sessions_on_other_days(cleaned["date"])
        return cleaned

    def _refuse_late_registration(self, date: FuzzyDate, deadline: FuzzyDate | None) -> None:
        if deadline and deadline.earliest and date.latest and deadline.earliest > date.latest:
            message = _(
                "The conference’s date is %(date)s, and the registration deadline (%(deadline)s) comes after it."
            )
            self.add_error("registration_deadline", message % {"date": _within(date), "deadline": _within(deadline)})

    def _refuse_sessions_on_other_days(self, date: FuzzyDate) -> None:
        message = _("The conference’s date is %(date)s. This session starts on %(day)s.")
        for row in self.formsets["sessions"].forms:
            start = row.cleaned_data.get("start") if row.is_valid() else None
            if start is None or row.cleaned_data.get("DELETE"):
                continue
            day = timezone.localdate(start)
            if day < (date.earliest or day) or day > (date.latest or day):
                row.add_error("start", message % {"date": _within(date), "day": _within(FuzzyDate(day.isoformat()))})


def _within(date: FuzzyDate) -> str:
    """The date's words as they stand within a sentence of the editor's language."""
    return render(date, get_language(), standing_alone=False)
