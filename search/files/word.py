"""The text of Word's files (WordprocessingML)."""

from collections.abc import Iterator
from pathlib import Path

from docx import Document
from docx.oxml import parse_xml

from search.files.limits import Limits
from search.files.office import require_package, words_of

# Beside the text itself, by the end of their relationship's name; comments are for those who write.
AROUND = ("/header", "/footer", "/footnotes", "/endnotes")


def parts_of(path: Path, limits: Limits) -> Iterator[str]:
    """The text, then notes, headers and footers; raises ``UnreadableError``, or whatever a damaged file leads to."""
    require_package(path, main_part="word/document.xml", limits=limits)
    main = Document(str(path)).part
    yield words_of(main.element)
    for relation in main.rels.values():
        if not relation.is_external and relation.reltype.endswith(AROUND):
            yield words_of(parse_xml(relation.target_part.blob))
