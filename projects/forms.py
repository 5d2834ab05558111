"""What the editor of a project or a conference is asked, beyond what the models ask."""

from typing import Any

from django.utils.translation import gettext as _
from wagtail.admin.forms import WagtailAdminPageForm

from projects.models.theme import Theme


class PageWithContactsForm(WagtailAdminPageForm):
    """A page with rows of contact persons, each of whom stands there once."""

    def clean(self) -> Any:
        """Name a repeated person beside the row that repeats her."""
        cleaned = super().clean()
        seen = set()
        formset = self.formsets["contacts"]
        rows = formset.forms if formset.is_valid() else []
        for row in rows:
            person = row.cleaned_data.get("person")
            if person is None or row.cleaned_data.get("DELETE"):
                continue
            if person.translation_key in seen:
                row.add_error("person", _("%(name)s is on the list already.") % {"name": person.name})
            seen.add(person.translation_key)
        return cleaned


class ProjectPageForm(PageWithContactsForm):
    """A project, whose themes are those of its language."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if "themes" in self.fields and self.instance.locale_id:
            self.fields["themes"].queryset = Theme.objects.filter(locale=self.instance.locale_id)
