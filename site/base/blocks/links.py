"""Links to read on."""

from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.blocks.struct_block import StructBlockValidationError

from base.link_targets import readers_pages


class LinkBlock(blocks.StructBlock):
    """A link to a page of the site or to an address elsewhere."""

    title = blocks.CharBlock(label=_("Title"), max_length=160)
    page = blocks.PageChooserBlock(label=_("Page"), required=False)
    url = blocks.URLBlock(label=_("Address"), required=False)
    description = blocks.CharBlock(label=_("Description"), required=False, max_length=250)

    class Meta:
        icon = "link"
        label = _("Link")
        description = _("A link to a page or to an address elsewhere")
        preview_value = {"title": "Regjeringen om byene", "url": "https://www.regjeringen.no/"}

    def clean(self, value: Any) -> Any:
        """Ask for exactly one target."""
        cleaned = super().clean(value)
        if bool(cleaned["page"]) == bool(cleaned["url"]):
            message = ValidationError(_("Choose a page or write an address: one of the two."), code="one_target")
            raise StructBlockValidationError(block_errors={"page": message, "url": message})
        return cleaned


class LinksBlock(blocks.StructBlock):
    """Links under a heading."""

    heading = blocks.CharBlock(label=_("Heading"), required=False, max_length=120)
    links = blocks.ListBlock(LinkBlock(), label=_("Links"), min_num=1)

    class Meta:
        icon = "link"
        label = _("Links")
        description = _("Where to read more, on this site and elsewhere")
        preview_value = {
            "heading": "Les mer",
            "links": [{"title": "Regjeringen", "url": "https://www.regjeringen.no/"}],
        }
        template = "base/blocks/links.html"

    def get_context(self, value: Any, parent_context: dict[str, Any] | None = None) -> dict[str, Any]:
        """The links that lead a reader somewhere, those to pages in the reader's language."""
        context: dict[str, Any] = super().get_context(value, parent_context=parent_context)
        # A preview's links have only the fields that its example fills in.
        pages = readers_pages(page for link in value["links"] if (page := link.get("page")))
        links = [
            {**link, "page": pages.get(page.pk) if (page := link.get("page")) else None} for link in value["links"]
        ]
        context["links"] = [link for link in links if link["page"] or link.get("url")]
        return context
