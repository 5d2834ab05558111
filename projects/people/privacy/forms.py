"""What is asked of an administrator who deletes a person, or looks for one who is deleted."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from base.phone_numbers import PhoneNumberFormField, parse_phone_number
from projects.models import ContactPerson

IN_EARLIER_TEXTS = gettext_lazy("Take her out of the texts of former versions too")
IN_EARLIER_TEXTS_HELP = gettext_lazy(
    "Name, e-mail and telephone number become […] in versions that nobody can edit any more. "
    "What others are called or reached by too is left."
)


class DeletionForm(forms.Form):
    """Confirms the deletion by the person's name."""

    name = forms.CharField(label=gettext_lazy("The person’s name"), widget=forms.TextInput({"autocomplete": "off"}))
    with_photo = forms.BooleanField(
        label=gettext_lazy("Delete the photo too"),
        required=False,
        initial=True,
        help_text=gettext_lazy("Nothing else on the site uses it."),
    )
    in_earlier_texts = forms.BooleanField(
        label=IN_EARLIER_TEXTS, required=False, initial=True, help_text=IN_EARLIER_TEXTS_HELP
    )

    def __init__(self, *args: Any, person: ContactPerson, has_photo: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._person = person
        if not has_photo:
            del self.fields["with_photo"]

    def clean_name(self) -> str:
        """Letter for letter, but for spaces around it and capitals."""
        name: str = self.cleaned_data["name"].strip()
        if name.casefold() != self._person.name.strip().casefold():
            raise ValidationError(_("This is not the person’s name. Write it as it stands above."))
        return name


class SearchForm(forms.Form):
    """Whom to look for once more. Nothing of it is kept."""

    name = forms.CharField(label=gettext_lazy("Name"), required=False)
    email = forms.EmailField(label=gettext_lazy("E-mail"), required=False)
    phone = PhoneNumberFormField(label=gettext_lazy("Telephone"), required=False)
    in_earlier_texts = forms.BooleanField(
        label=IN_EARLIER_TEXTS, required=False, initial=False, help_text=IN_EARLIER_TEXTS_HELP
    )

    def clean_phone(self) -> str:
        """In E.164."""
        phone: str = self.cleaned_data["phone"]
        return parse_phone_number(phone) if phone else ""

    def clean(self) -> Any:
        """Ask for something to look for."""
        cleaned = super().clean() or {}
        if not self.errors and not any(cleaned.get(name) for name in ("name", "email", "phone")):
            self.add_error("name", _("Write at least one of the three."))
        return cleaned
