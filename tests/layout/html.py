"""Pages as HTML: fetched, parsed, and held against the Nu validator."""

import json
import subprocess
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import Element

import html5lib

from search.embedded.java import find_java

VALIDATOR = Path(__file__).resolve().parents[2] / "node_modules/vnu-jar/build/dist/vnu.jar"


def parsed(html: bytes) -> Element:
    """The document by HTML's own parsing algorithm; raises html5lib's ParseError for any error that it names."""
    root: Element = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False).parse(html)
    return root


def text_of(element: Element) -> str:
    """All its text, white space folded."""
    return " ".join("".join(element.itertext()).split())


def meta(document: Element, name: str, attribute: str = "name") -> str:
    """The content of the meta element of that name; empty if there is none."""
    found = document.find(f".//meta[@{attribute}='{name}']")
    return "" if found is None else found.get("content", "")


def links(document: Element, rel: str) -> list[Element]:
    """The link elements of that relation."""
    return document.findall(f".//link[@rel='{rel}']")


def validated(pages: Mapping[str, bytes], folder: Path) -> Iterator[str]:
    """What the Nu validator (https://validator.github.io/validator/) finds wrong with the pages, by address."""
    names = {folder / f"{number}.html": address for number, address in enumerate(pages)}
    for path, address in names.items():
        path.write_bytes(pages[address])
    for message in _messages(names):
        address = names[Path(message["url"].removeprefix("file:"))]
        yield f"{address} line {message.get('lastLine')}: {message['message']} {message.get('extract', '')}"


def _messages(paths: Iterable[Path]) -> list[dict[str, Any]]:
    command: list[str | Path] = [
        find_java().executable,
        "-jar",
        VALIDATOR,
        "--format",
        "json",
        "--exit-zero-always",
        *paths,
    ]
    said = subprocess.run(command, capture_output=True, text=True, check=True)
    messages: list[dict[str, Any]] = json.loads(said.stderr)["messages"]
    return [message for message in messages if message["type"] != "info" or message.get("subType") == "warning"]
