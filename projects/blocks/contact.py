"""A contact person inside an article."""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.snippets.blocks import SnippetChooserBlock


class ContactBlock(blocks.StructBlock):
    """The card of one person."""

    person = SnippetChooserBlock("projects.ContactPerson", label=_("Contact person"))

    class Meta:
        icon = "user"
        label = _("Contact person")
        description = _("The card of a contact person, kept current from one place")
        preview_template = "projects/blocks/contact_preview.html"
        template = "projects/blocks/contact.html"
