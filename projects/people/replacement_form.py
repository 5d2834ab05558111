"""What an editor is asked who replaces a person."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from wagtail.snippets.widgets import AdminSnippetChooser

from projects.models import ContactPerson
from projects.people.replacement_plan import unfit


class ReplacementForm(forms.Form):
    """Who takes over from ``old``, and whether past conferences keep their speakers."""

    new = forms.ModelChoiceField(
        ContactPerson.objects.all(), label=_("Who takes over"), widget=AdminSnippetChooser(model=ContactPerson)
    )
    keep_past_speakers = forms.BooleanField(
        label=_("Past conferences keep their speakers"),
        required=False,
        initial=True,
        help_text=_("Who spoke there, spoke there. Contact persons of past conferences are replaced all the same."),
    )

    def __init__(self, *args: Any, old: ContactPerson, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.old = old

    def clean_new(self) -> ContactPerson:
        """Refuse the same person, and one whom readers would not see."""
        new: ContactPerson = self.cleaned_data["new"]
        if words := unfit(self.old, new):
            raise ValidationError(words)
        return new
