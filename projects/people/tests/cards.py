"""Reading contact cards back, for tests: by ical.js, which did not write them."""

import json
import subprocess
from pathlib import Path
from typing import Any

from django.conf import settings

from projects.feeds.tests.node import find_node

READER = Path(__file__).with_name("read_vcard.mjs")


def read_cards(cards: list[bytes]) -> list[dict[str, Any]]:
    """Each card's properties by name, with their parameters, type and value; fails where a card breaks the rules."""
    for card in cards:
        assert all(len(line) <= 75 for line in card.split(b"\r\n")), "a line is longer than 75 octets"
        assert b"\n" not in card.replace(b"\r\n", b""), "a line ends otherwise than in CR LF"
    read = subprocess.run(
        [find_node(), READER], input=json.dumps([card.decode() for card in cards]), cwd=settings.BASE_DIR,
        capture_output=True, text=True, check=False, timeout=60,
    )  # fmt: skip
    assert read.returncode == 0, read.stderr
    found: list[dict[str, Any]] = json.loads(read.stdout)
    return found


def values_of(card: dict[str, Any]) -> dict[str, Any]:
    """The values of a card's properties by name."""
    return {name: given["value"] for name, given in card.items()}
