"""What Word's and PowerPoint's files have in common: an archive of XML parts (ECMA-376, Office Open XML)."""

from collections.abc import Iterator
from pathlib import Path
from zipfile import BadZipFile, ZipFile

from lxml import etree

from search.files.limits import Limits
from search.files.problem import Problem, UnreadableError

IS_ENCRYPTED = 0x1
XML = (".xml", ".rels")
# By the names that WordprocessingML and DrawingML share.
TEXT = "t"
BREAKS = {"p", "br", "cr", "tab"}
SIGNS = {"noBreakHyphen": "-", "softHyphen": "\u00ad"}
# What is told twice, and what was moved away.
TOLD_ELSEWHERE = {"Fallback", "moveFrom"}


def require_package(path: Path, *, main_part: str, limits: Limits) -> None:
    """Raises ``UnreadableError`` if the file is no archive with that part, or would unpack to more than the limits.

    An archive that lies about the size of its parts is not unpacked past what it says.
    """
    try:
        with ZipFile(path) as archive:
            parts = archive.infolist()
    except (BadZipFile, NotImplementedError) as error:
        raise UnreadableError(Problem.DAMAGED) from error
    if any(part.flag_bits & IS_ENCRYPTED for part in parts):
        raise UnreadableError(Problem.ENCRYPTED)
    if all(part.filename != main_part for part in parts):
        raise UnreadableError(Problem.MISNAMED)
    xml = sum(part.file_size for part in parts if part.filename.endswith(XML))
    if xml > limits.xml or sum(part.file_size for part in parts) > limits.unpacked:
        raise UnreadableError(Problem.TOO_LARGE)


def words_of(root: etree._Element) -> str:
    """The text of a part, a line a paragraph; text boxes, tables and content controls among it."""
    return "".join(_words(root))


def _words(root: etree._Element) -> Iterator[str]:
    walk = etree.iterwalk(root, events=("start",), tag="{*}*")
    for _, element in walk:
        name = etree.QName(element).localname
        if name in TOLD_ELSEWHERE:
            walk.skip_subtree()
        elif name == TEXT:
            yield element.text or ""
        elif name in BREAKS:
            yield "\n"
        elif name in SIGNS:
            yield SIGNS[name]
