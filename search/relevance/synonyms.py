"""The synonyms that the judgements presume."""

from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path

import yaml

FILE = Path(__file__).parent / "synonyms.yaml"


@cache
def editors_synonyms() -> Mapping[str, Sequence[Sequence[str]]]:
    """Groups of words and phrases that mean the same, by language."""
    groups: Mapping[str, Sequence[Sequence[str]]] = yaml.safe_load(FILE.read_text())
    return groups
