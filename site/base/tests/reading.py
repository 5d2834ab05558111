"""A page as a reader meets it: its visible text, its links, its parts."""

import re
from collections.abc import Iterator
from functools import lru_cache
from xml.etree.ElementTree import Element

import html5lib

# HTML's elements that text flows through; any other begins a line of its own.
INLINE = {"a", "abbr", "b", "bdi", "br", "cite", "code", "em", "i", "mark", "q", "s", "small", "span", "strong", "sub",
          "sup", "time", "u", "wbr"}  # fmt: skip
UNSEEN = {"head", "noscript", "script", "style", "svg", "template"}


@lru_cache(maxsize=4)
def parse(html: str) -> Element:
    """The document, read as browsers read it; not to be changed, since it is kept a while."""
    document: Element = html5lib.parse(html, namespaceHTMLElements=False)
    return document


def text_of(element: Element) -> str:
    """What is to be seen of an element, white space and no-break spaces folded."""
    return re.sub(r"\s+", " ", "".join(_pieces(element)).replace("\xa0", " ")).strip()


def links_of(element: Element) -> set[str]:
    """Where its links lead."""
    return {link.get("href", "") for link in element.iter("a")}


def all_texts(element: Element) -> set[str]:
    """The texts of its elements, and what its attributes say to those who cannot see."""
    texts = {text_of(part) for part in element.iter() if _is_seen(part)}
    spoken = {part.get(name, "") for part in element.iter() for name in ("aria-label", "alt", "title", "placeholder")}
    return texts | spoken


def _pieces(element: Element) -> Iterator[str]:
    if not _is_seen(element):
        return
    gap = "" if element.tag in INLINE and element.tag != "br" else " "
    yield gap
    yield element.text or ""
    for child in element:
        yield from _pieces(child)
        yield child.tail or ""
    yield gap


def _is_seen(element: Element) -> bool:
    tag: object = element.tag  # of a comment it is no text
    return isinstance(tag, str) and tag not in UNSEEN
