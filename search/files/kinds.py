"""Which kinds of file are read, and what a file is by its content."""

from enum import StrEnum
from pathlib import Path, PurePath

from search.files.problem import Problem, UnreadableError

# Within so many bytes a PDF may say what it is (ISO 32000-2, annex J).
HEAD = 1024
# The Compound File Binary format ([MS-CFB]): older Office files, and newer ones that are encrypted.
COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
# The stream in it that an encrypted file has ([MS-OFFCRYPTO]).
ENCRYPTED_PACKAGE = "EncryptedPackage".encode("utf-16-le")
AT_A_TIME = 1024**2


class Kind(StrEnum):
    """By the ending of its name."""

    PDF = "pdf"
    WORD = "docx"
    POWERPOINT = "pptx"


def kind_of(name: str) -> Kind:
    """The kind of a file by its name; raises ``UnreadableError`` for one that is not read."""
    try:
        return Kind(PurePath(name).suffix.lower().removeprefix("."))
    except ValueError as error:
        raise UnreadableError(Problem.UNSUPPORTED) from error


def require_content(path: Path, kind: Kind) -> None:
    """Raises ``UnreadableError`` if the file is not what its name says: empty, encrypted, or of another kind."""
    with path.open("rb") as file:
        head = file.read(HEAD)
    is_pdf, is_archive = b"%PDF-" in head, head.startswith(b"PK\x03\x04")
    if is_pdf if kind == Kind.PDF else is_archive:
        return
    if kind != Kind.PDF and head.startswith(COMPOUND):
        raise UnreadableError(Problem.ENCRYPTED if _is_encrypted(path) else Problem.MISNAMED)
    raise UnreadableError(Problem.MISNAMED if is_pdf or is_archive or head.startswith(COMPOUND) else Problem.DAMAGED)


def _is_encrypted(path: Path) -> bool:
    """Whether the name stands anywhere in the file, also across two pieces of it."""
    tail = b""
    with path.open("rb") as file:
        while piece := file.read(AT_A_TIME):
            if ENCRYPTED_PACKAGE in tail + piece:
                return True
            tail = piece[-len(ENCRYPTED_PACKAGE) :]
    return False
