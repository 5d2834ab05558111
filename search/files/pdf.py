"""The text of PDF files (ISO 32000-2), by PDFium."""

from collections.abc import Iterator
from pathlib import Path

from pypdfium2 import PdfDocument, PdfiumError
from pypdfium2.raw import FPDF_ERR_PASSWORD, FPDF_ERR_SECURITY

from search.files.problem import Problem, UnreadableError

# PDFium's signs for a hyphen at which a word goes on in the next line.
BROKEN_WORDS = str.maketrans(dict.fromkeys(("\x02", "\ufffe"), "-\n"))


def pages_of(path: Path) -> Iterator[str]:
    """The text of each page, as it is laid out in lines; raises ``UnreadableError``."""
    try:
        document = PdfDocument(path)
    except PdfiumError as error:
        locked = error.err_code in {FPDF_ERR_PASSWORD, FPDF_ERR_SECURITY}
        raise UnreadableError(Problem.ENCRYPTED if locked else Problem.DAMAGED) from error
    for number in range(len(document)):
        yield _text_of(document, number)


def _text_of(document: PdfDocument, number: int) -> str:
    """Empty for a page that is damaged alone."""
    try:
        page = document[number]
        text: str = page.get_textpage().get_text_bounded()
    except PdfiumError:
        return ""
    page.close()
    return text.translate(BROKEN_WORDS)
