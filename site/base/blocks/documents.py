"""Files to download."""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.documents.blocks import DocumentChooserBlock


class DocumentItemBlock(blocks.StructBlock):
    """A file, under its own title or another."""

    document = DocumentChooserBlock(label=_("Document"))
    title = blocks.CharBlock(label=_("Title"), required=False, max_length=160)

    class Meta:
        icon = "doc-full"
        label = _("Document")
        description = _("A file to download")
        preview_template = "base/blocks/documents_preview.html"


class DocumentsBlock(blocks.StructBlock):
    """Files under a heading, each with type, size and language."""

    heading = blocks.CharBlock(label=_("Heading"), required=False, max_length=120)
    documents = blocks.ListBlock(DocumentItemBlock(), label=_("Documents"), min_num=1)

    class Meta:
        icon = "doc-full"
        label = _("Documents")
        description = _("Files to download, with their type, size and language")
        preview_template = "base/blocks/documents_preview.html"
        template = "base/blocks/documents.html"
