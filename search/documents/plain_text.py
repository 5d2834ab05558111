"""Text as the index takes it: no markup, no control characters, one form of each letter."""

import re
import unicodedata

from wagtail.rich_text import get_text_for_indexing

HEADING = re.compile(r"<(h[1-6])\b[^>]*>(.*?)</\1>", re.DOTALL)
# Unicode's control and private-use characters (categories Cc and Co, which no version of it changes); the marks of
# `search.highlights` are of the second.
UNPRINTED = re.compile("[\x00-\x1f\x7f-\x9f\ue000-\uf8ff\U000f0000-\U000ffffd\U00100000-\U0010fffd]")
STOPS = (".", "!", "?", ":", ";")
# Between the name of a step, session or person and the rest of its line; private use, which no text holds.
NAME_END = "\ue002"


def plain(text: object) -> str:
    """The text in Unicode's composed form (NFC), white space folded, without control and private-use characters."""
    composed = unicodedata.normalize("NFC", str(text))
    return " ".join(UNPRINTED.sub(" ", composed).split())


def plain_html(html: str) -> str:
    """The text of rich text, with a space between its blocks."""
    return plain(get_text_for_indexing(html))


def headings_of(html: str) -> list[str]:
    """The headings of rich text."""
    return [plain_html(match[2]) for match in HEADING.finditer(html)]


def named(name: str, *parts: object) -> str:
    """A line that begins with the step, session, person or file that it is of, which excerpts name
    (`search.highlights`).
    """
    return f"{plain(name)}{NAME_END}{sentence(*parts)}"


def sentence(*parts: object) -> str:
    """The parts that are not empty, as one line, with commas between them where they do not end by themselves."""
    line = ""
    for text in filter(None, (plain(part or "") for part in parts)):
        line += f"{' ' if line.endswith(STOPS) else ', '}{text}" if line else text
    return line
