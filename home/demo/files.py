"""The files of the demo content. Each text that differs by language is a mapping of ``nb`` and ``en``."""

from pathlib import Path
from typing import Any

import yaml

FOLDER = Path(__file__).parent
SOURCE_LANGUAGE = "nb"
TARGET_LANGUAGE = "en"
LANGUAGES = {SOURCE_LANGUAGE, TARGET_LANGUAGE}

# Parents before their children.
PAGE_KEYS = [
    "home",
    "projects-index",
    "calendar",
    "news-index",
    "contacts",
    "about",
    "eksempel-vinterdrift",
    "eksempel-dialogkonferanse",
    "overvannshandtering",
    "dialogkonferanse-2019",
    "stimulab",
    "ombruk",
    "datadrevet-samskaping",
    "smartcity-baerum",
]

type Content = dict[str, Any]


def read(key: str) -> Content:
    """The content file of that key, as it is written."""
    content: Content = _load(FOLDER / "content" / f"{key}.yaml")
    return content


def read_page(key: str) -> Content:
    """The content of a page; the contact directory's stands in the file of the persons."""
    content = read(key)
    page: Content = content.get("page", content) if key == "contacts" else content
    return page


def read_facts() -> list[Content]:
    """The fact lists of the source pages."""
    return [_load(path) for path in sorted((FOLDER / "facts").glob("*.yaml"))]


def in_language(node: Any, language: str) -> Any:
    """The same structure with one language's texts in place of the pairs."""
    if isinstance(node, dict):
        if set(node) == LANGUAGES:
            return node[language]
        return {name: in_language(value, language) for name, value in node.items()}
    if isinstance(node, list):
        return [in_language(item, language) for item in node]
    return node


def read_pictures() -> dict[str, Content]:
    """The illustrations by key: file, title in both languages, focal point (x, y, width, height in pixels)."""
    pictures: dict[str, Content] = _load(FOLDER / "images" / "images.yaml")
    return pictures


def _load(path: Path) -> Any:
    return yaml.load(path.read_text(), yaml.CSafeLoader)  # twenty times as fast
