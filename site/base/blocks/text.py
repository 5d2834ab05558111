"""Running text."""

from django.utils.translation import gettext_lazy as _

from base.rich_text import BODY_TEXT, RichTextBlock


class TextBlock(RichTextBlock):
    """Paragraphs, headings and lists."""

    class Meta:
        features = BODY_TEXT
        icon = "pilcrow"
        label = _("Text")
        description = _("Paragraphs with headings, lists and links")
        preview_value = "<h2>Bakgrunn</h2><p>Kommunen vil gjøre det lettere å dele og reparere.</p>"
        template = "base/blocks/text.html"
