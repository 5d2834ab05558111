"""A contact person inside an article."""

from typing import Any

from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from projects.blocks.person_chooser import PersonChooserBlock


class ContactBlock(blocks.StructBlock):
    """The card of one person."""

    person = PersonChooserBlock(label=_("Contact person"))

    class Meta:
        icon = "user"
        label = _("Contact person")
        description = _("The card of a contact person, kept current from one place")
        preview_template = "projects/blocks/contact_preview.html"
        template = "projects/blocks/contact.html"

    def get_context(self, value: Any, parent_context: dict[str, Any] | None = None) -> dict[str, Any]:
        """The person in the reader's language, else in another; none where readers may see her in no language."""
        from projects.contacts import contact_in_language

        context: dict[str, Any] = super().get_context(value, parent_context=parent_context)
        person = value["person"]
        context["person"] = contact_in_language(person, get_language() or "") if person else None
        return context
