"""Files as programs make them, and as nobody should."""

import io
import zlib
from collections.abc import Iterable
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

import docx
import pptx
from pypdf import PdfWriter

WIN_ANSI = "/WinAnsiEncoding"


def pdf(*pages: Iterable[str], encoding: str = WIN_ANSI) -> bytes:
    """A PDF with the lines of each page, set in a font that every reader has."""
    return _pdf([_content(lines) for lines in pages], encoding)


def pdf_that_unpacks_to(size: int) -> bytes:
    """A small PDF whose only page is that many bytes long."""
    line = b"(" + b"a" * 90 + b") Tj T*\n"
    return _pdf([b"BT /F 9 Tf " + line * (size // len(line)) + b"ET"], WIN_ANSI)


def encrypted_pdf(password: str) -> bytes:
    """Opens with the password; with an empty one by itself, though nothing may be copied from it."""
    writer = PdfWriter(clone_from=io.BytesIO(pdf(["Hemmelig"])))
    writer.encrypt(password, owner_password="eier", algorithm="RC4-128")
    file = io.BytesIO()
    writer.write(file)
    return file.getvalue()


def word(*paragraphs: str, body: str = "") -> bytes:
    """A Word file; `body` is WordprocessingML to put behind the paragraphs."""
    document = docx.Document()
    for paragraph in paragraphs:
        document.add_paragraph(paragraph)
    file = io.BytesIO()
    document.save(file)
    return (
        changed(file.getvalue(), "word/document.xml", b"<w:sectPr", body.encode() + b"<w:sectPr")
        if body
        else file.getvalue()
    )


def powerpoint(*slides: str, notes: str = "") -> bytes:
    """A PowerPoint file with a title on each slide, and notes to each."""
    presentation = pptx.Presentation()
    for title in slides:
        slide = presentation.slides.add_slide(presentation.slide_layouts[5])
        slide.shapes.title.text = title
        if notes:
            slide.notes_slide.notes_text_frame.text = notes
    file = io.BytesIO()
    presentation.save(file)
    return file.getvalue()


def changed(archive: bytes, part: str, old: bytes, new: bytes) -> bytes:
    """An archive with something else in one of its parts."""
    file = io.BytesIO()
    with ZipFile(io.BytesIO(archive)) as source, ZipFile(file, "w", ZIP_DEFLATED) as target:
        for member in source.infolist():
            content = source.read(member)
            target.writestr(member.filename, content.replace(old, new, 1) if member.filename == part else content)
    return file.getvalue()


def _content(lines: Iterable[str]) -> bytes:
    shown = (line.translate({ord(sign): f"\\{sign}" for sign in "\\()"}).encode("cp1252") for line in lines)
    return b"BT /F 12 Tf 72 770 Td 14 TL\n" + b"".join(b"(" + line + b") Tj T*\n" for line in shown) + b"ET"


def _pdf(contents: list[bytes], encoding: str) -> bytes:
    """Catalogue, tree of pages, font, then a page and its content each (ISO 32000-2, annex H)."""
    pages = " ".join(f"{4 + 2 * number} 0 R" for number in range(len(contents)))
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{pages}] /Count {len(contents)} >>".encode(),
        f"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding {encoding} >>".encode(),
    ]
    for number, content in enumerate(contents):
        packed = zlib.compress(content)
        objects += [
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F 3 0 R >> >> "
            + f"/Contents {5 + 2 * number} 0 R >>".encode(),
            f"<< /Length {len(packed)} /Filter /FlateDecode >>\nstream\n".encode() + packed + b"\nendstream",
        ]
    file, places = b"%PDF-1.7\n", []
    for number, thing in enumerate(objects, start=1):
        places.append(len(file))
        file += f"{number} 0 obj\n".encode() + thing + b"\nendobj\n"
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    head = f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n".encode()
    end = f"trailer << /Size {len(objects) + 1} /Root 1 0 R >>\nstartxref\n{len(file)}\n%%EOF\n".encode()
    return file + head + table + end


def members(archive: bytes) -> list[ZipInfo]:
    """The parts of an archive."""
    with ZipFile(io.BytesIO(archive)) as source:
        return source.infolist()
