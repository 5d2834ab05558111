"""The entries of a file of judgements, each with where it stands."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import yaml


class JudgementError(ValueError):
    """What is wrong with a file of judgements, a line a problem."""


@dataclass(frozen=True, kw_only=True)
class Entry:
    """One query as it is written, `line` counted from 1, below the headings of its language and kind."""

    line: int
    language: str
    kind: str
    content: dict[Any, Any]

    @property
    def query(self) -> str:
        """The query; empty where none is given, or no text."""
        query = self.content.get("query")
        return query if isinstance(query, str) else ""


def read_entries(source: str) -> Iterator[Entry]:
    """The entries in order. Raises `JudgementError` for what is not lists below a language and a kind."""
    loader = yaml.CSafeLoader(source)
    try:
        root: Any = loader.get_single_node()
        for language, kinds in root.value:
            for kind, entries in kinds.value:
                for entry in entries.value:
                    yield Entry(
                        line=entry.start_mark.line + 1,
                        language=language.value,
                        kind=kind.value,
                        content=dict(loader.construct_document(entry)),
                    )
    except yaml.YAMLError as error:
        raise JudgementError(f"The file cannot be read: {error}") from error
    except (AttributeError, TypeError, ValueError) as error:
        raise JudgementError("Below each language stand kinds, and below each kind a list of queries.") from error
    finally:
        loader.dispose()
