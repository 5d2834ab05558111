"""What `.dockerignore` keeps out of an image, by Docker's rules: the last pattern that matches decides."""

import re
from collections.abc import Iterator
from glob import translate
from pathlib import Path


def build_context(root: Path) -> Iterator[Path]:
    """The files that an image may be made of, relative to the root."""
    rules = list(_rules((root / ".dockerignore").read_text()))
    tops = [top for top in root.iterdir() if _is_kept(Path(top.name), rules)]
    for top in tops:
        for path in [top] if top.is_file() else top.rglob("*"):
            if path.is_file() and _is_kept(path.relative_to(root), rules):
                yield path.relative_to(root)
    for kept in _named_below_the_top(rules):
        if (root / kept).is_file():
            yield Path(kept)


type Rule = tuple[bool, str, re.Pattern[str]]


def _rules(text: str) -> Iterator[Rule]:
    for line in text.splitlines():
        pattern = line.strip()
        if pattern and not pattern.startswith("#"):
            keeps, bare = pattern.startswith("!"), pattern.removeprefix("!")
            yield keeps, bare, re.compile(translate(bare, recursive=True, include_hidden=True))


def _is_kept(path: Path, rules: list[Rule]) -> bool:
    names = [path, *path.parents[:-1]]
    kept = True
    for keeps, _, pattern in rules:
        if any(pattern.match(str(name)) for name in names):
            kept = keeps
    return kept


def _named_below_the_top(rules: list[Rule]) -> Iterator[str]:
    """Files kept by their whole name in a folder that is not kept itself."""
    return (bare for keeps, bare, _ in rules if keeps and "/" in bare)
