"""Who speaks at a session."""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from projects.blocks.person_chooser import PersonChooserBlock


class ExternalSpeakerBlock(blocks.StructBlock):
    """A speaker from elsewhere."""

    name = blocks.CharBlock(label=_("Name"), max_length=120)
    organisation = blocks.CharBlock(label=_("Organisation"), required=False, max_length=120)

    class Meta:
        icon = "user"
        label = _("Speaker from elsewhere")
        description = _("A speaker who is not a contact person here")
        preview_value = {"name": "Navn Navnesen", "organisation": "Digdir"}


SPEAKER_BLOCKS: list[tuple[str, blocks.Block]] = [
    ("contact_person", PersonChooserBlock(label=_("Contact person"), icon="group")),
    ("external", ExternalSpeakerBlock()),
]
