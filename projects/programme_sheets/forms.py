"""What the editor chooses."""

from django import forms
from django.utils.translation import gettext_lazy as _


class ProgrammeSheetForm(forms.Form):
    """A spreadsheet, and what it is to the sessions that are there."""

    file = forms.FileField(
        label=_("Spreadsheet"),
        help_text=_("An .xlsx or .csv file whose first row names the columns, as in the one that you can fetch here."),
        widget=forms.FileInput(attrs={"accept": ".xlsx,.csv"}),
    )
    others = forms.ChoiceField(
        label=_("Sessions that are not in the sheet"),
        choices=[("remove", _("Take them out of the programme")), ("keep", _("Leave them in the programme"))],
        initial="remove",
        widget=forms.RadioSelect,
    )
