"""JSON-LD in a page (https://www.w3.org/TR/json-ld11/#embedding-json-ld-in-html-documents)."""

import json
from collections.abc import Mapping

from django import template
from django.core.serializers.json import DjangoJSONEncoder
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe

register = template.Library()

# As in Django's `json_script`: no text can end the element or open a comment.
ESCAPES = {ord("<"): "\\u003C", ord(">"): "\\u003E", ord("&"): "\\u0026"}


@register.filter
def json_ld(thing: Mapping[str, object]) -> SafeString:
    """A data block that holds the thing; a browser does not run it, and a Content Security Policy lets it be."""
    text = json.dumps(thing, cls=DjangoJSONEncoder, ensure_ascii=False).translate(ESCAPES)
    return format_html('<script type="application/ld+json">{}</script>', mark_safe(text))  # noqa: S308  # escaped above
