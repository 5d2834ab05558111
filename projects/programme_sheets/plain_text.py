"""Rich text as a cell shows it."""

import re
from html import unescape

BREAKS = re.compile(r"</(?:p|li|h\d)>|<br\s*/?>")
TAGS = re.compile(r"<[^>]*>")


def plain_text(html: str) -> str:
    """The text, a line a paragraph, without markup."""
    lines = TAGS.sub("", BREAKS.sub("\n", html)).splitlines()
    return "\n".join(unescape(line).strip() for line in lines if line.strip())
