"""What was shown at a session, for those who were not there."""

from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.blocks.struct_block import StructBlockValidationError
from wagtail.documents.blocks import DocumentChooserBlock


class MaterialBlock(blocks.StructBlock):
    """A file or a link, with an accessible alternative or the reason why there is none.

    The alternative is what the regulation on universal design of ICT asks for where the material itself cannot be
    read by all: https://lovdata.no/forskrift/2013-06-21-732
    """

    title = blocks.CharBlock(label=_("Title"), max_length=160)
    document = DocumentChooserBlock(label=_("File"), required=False)
    url = blocks.URLBlock(label=_("Address"), required=False)
    is_accessible = blocks.BooleanBlock(label=_("Can be read by all as it is"), required=False)
    alternative = blocks.TextBlock(
        label=_("Accessible alternative"), required=False, help_text=_("The content in words, or where it can be read.")
    )
    no_alternative_reason = blocks.CharBlock(
        label=_("Why there is no accessible alternative"), required=False, max_length=255
    )

    class Meta:
        icon = "doc-full"
        label = _("Material")
        description = _("A file or link from a session")
        preview_value = {"title": "Presentasjon", "url": "https://example.org/", "is_accessible": True}
        preview_template = "projects/blocks/material_preview.html"

    def clean(self, value: Any) -> Any:
        """Ask for one target, and for the alternative or the reason where the material is not for all."""
        cleaned = super().clean(value)
        errors: dict[str, ValidationError] = {}
        if bool(cleaned["document"]) == bool(cleaned["url"]):
            errors["url"] = ValidationError(_("Choose a file or write an address, one of the two."))
        if not (cleaned["is_accessible"] or cleaned["alternative"] or cleaned["no_alternative_reason"]):
            errors["alternative"] = ValidationError(
                _("Say that all can read it as it is, or write an alternative, or why there is none.")
            )
        if errors:
            raise StructBlockValidationError(errors)
        return cleaned
