"""Rich text whose links must lead somewhere: what an editor may use, and the check made when it is saved."""

import re
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import ngettext
from wagtail.blocks import RichTextBlock as WagtailRichTextBlock
from wagtail.documents import get_document_model
from wagtail.fields import RichTextField as WagtailRichTextField
from wagtail.models import Page
from wagtail.rich_text import RichText

LINKED_TEXT = ["bold", "italic", "link", "ol", "ul"]
BODY_TEXT = ["h2", "h3", "h4", *LINKED_TEXT, "document-link"]

# Wagtail's own storage form: <a linktype="page" id="12">text</a>
_LINK = re.compile(r'<a (?=[^>]*linktype="(?P<kind>page|document)")(?=[^>]*\bid="(?P<id>\d+)")[^>]*>(?P<text>.*?)</a>')


def validate_links(html: str) -> None:
    """Raise ``ValidationError`` naming the links to pages or documents that have been removed."""
    links = [(match["kind"], int(match["id"]), re.sub(r"<[^>]+>", "", match["text"])) for match in _LINK.finditer(html)]
    if not links:
        return
    existing = {
        "page": set(
            Page.objects.filter(pk__in=[pk for kind, pk, _ in links if kind == "page"]).values_list("pk", flat=True)
        ),
        "document": set(
            get_document_model()
            .objects.filter(pk__in=[pk for kind, pk, _ in links if kind == "document"])
            .values_list("pk", flat=True)
        ),
    }
    broken = [text for kind, pk, text in links if pk not in existing[kind]]
    if broken:
        raise ValidationError(
            ngettext(
                "The link on “%(texts)s” leads to a page or document that has been removed. "
                "Choose another target, or take the link away.",
                "The links on “%(texts)s” lead to pages or documents that have been removed. "
                "Choose other targets, or take the links away.",
                len(broken),
            ),
            code="removed_link",
            params={"texts": "”, “".join(broken)},
        )


class RichTextField(WagtailRichTextField):
    """Wagtail's, refusing links to what has been removed."""

    def validate(self, value: Any, model_instance: Any) -> None:
        """Check the links beside Wagtail's own rules."""
        super().validate(value, model_instance)
        validate_links(value or "")


class RichTextBlock(WagtailRichTextBlock):
    """Wagtail's, refusing links to what has been removed."""

    def clean(self, value: Any) -> Any:
        """Check the links beside Wagtail's own rules."""
        cleaned: RichText = super().clean(value)
        validate_links(cleaned.source)
        return cleaned
