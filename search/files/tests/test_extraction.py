"""What is read from each kind of file, and what is said of files that cannot be read."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from search.files.extraction import Extraction
from search.files.kinds import COMPOUND, ENCRYPTED_PACKAGE, kind_of
from search.files.problem import Problem, UnreadableError
from search.files.tests import made
from search.files.tests.conftest import Extract

TEXT_BOX = """<w:p><w:r><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">
<mc:Choice Requires="wps"><w:txbxContent><w:p><w:r><w:t>Tekstboks</w:t></w:r></w:p></w:txbxContent></mc:Choice>
<mc:Fallback><w:txbxContent><w:p><w:r><w:t>Tekstboks</w:t></w:r></w:p></w:txbxContent></mc:Fallback>
</mc:AlternateContent></w:r></w:p>"""
CONTROL = "<w:sdt><w:sdtContent><w:p><w:r><w:t>Felt</w:t></w:r></w:p></w:sdtContent></w:sdt>"
TABLE = "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>Celle</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"
REMOVED = "<w:p><w:del><w:r><w:delText>strøket</w:delText></w:r></w:del><w:ins><w:r><w:t>nytt</w:t></w:r></w:ins></w:p>"
PARTS = "<w:p><w:r><w:t>over</w:t><w:softHyphen/><w:t>vann</w:t><w:noBreakHyphen/><w:t>plan</w:t></w:r></w:p>"
FILES = {"pdf": made.pdf(["Snø på Ås"]), "docx": made.word("Snø på Ås"), "pptx": made.powerpoint("Snø på Ås")}


@pytest.mark.parametrize("kind", FILES)
def test_norwegian_letters_are_read(extracted: Extract, kind: str) -> None:
    found = extracted(FILES[kind], kind)
    assert found.text.strip() == "Snø på Ås"
    assert found.problem is None


def test_a_word_that_a_pdf_breaks_at_the_end_of_a_line_is_whole(extracted: Extract) -> None:
    text = extracted(made.pdf(["Tiltak for overvanns-", "håndtering, by-", "og tettsteder"], ["neste side"])).text
    assert text.split("\n") == ["Tiltak for overvannshåndtering, by- og tettsteder", "neste side"]


def test_the_ligatures_of_a_pdf_are_letters(extracted: Extract) -> None:
    encoding = "<< /BaseEncoding /WinAnsiEncoding /Differences [1 /fi /ff] >>"
    assert extracted(made.pdf(["e\x02ektiv o\x01siell"], encoding=encoding)).text == "effektiv ofisiell"


@pytest.mark.parametrize(
    ("body", "text"),
    [(TEXT_BOX, "Tekstboks"), (CONTROL, "Felt"), (TABLE, "Celle"), (REMOVED, "nytt"), (PARTS, "overvann-plan")],
)
def test_what_stands_in_a_word_file_is_read_once(extracted: Extract, body: str, text: str) -> None:
    assert extracted(made.word("Innledning", body=body), "docx").text.split() == ["Innledning", text]


def test_headers_and_notes_of_a_word_file_are_read(extracted: Extract, tmp_path: Path) -> None:
    import docx

    document = docx.Document()
    document.sections[0].header.paragraphs[0].text = "Kommunen"
    document.save(str(tmp_path / "med.docx"))
    assert extracted((tmp_path / "med.docx").read_bytes(), "docx").text.strip() == "Kommunen"


def test_slides_are_read_in_order_with_their_notes(extracted: Extract) -> None:
    text = extracted(made.powerpoint("Første", "Andre", notes="Husk dette"), "pptx").text
    assert text.split() == ["Første", "Husk", "dette", "Andre", "Husk", "dette"]


def test_a_protected_pdf_that_anyone_can_open_is_read(extracted: Extract) -> None:
    assert extracted(made.encrypted_pdf("")).text == "Hemmelig"


@pytest.mark.parametrize(
    ("content", "kind", "problem"),
    [
        (b"", "pdf", Problem.DAMAGED),
        (b"", "docx", Problem.DAMAGED),
        (b"Bare tekst", "pptx", Problem.DAMAGED),
        (FILES["pdf"][:200], "pdf", Problem.DAMAGED),
        (FILES["docx"][:2000], "docx", Problem.DAMAGED),
        (FILES["pptx"][:2000], "pptx", Problem.DAMAGED),
        (made.changed(FILES["docx"], "word/document.xml", b"<w:body>", b"<w:body"), "docx", Problem.DAMAGED),
        (made.encrypted_pdf("passord"), "pdf", Problem.ENCRYPTED),
        (COMPOUND + bytes(600) + ENCRYPTED_PACKAGE, "docx", Problem.ENCRYPTED),
        (COMPOUND + bytes(2000), "docx", Problem.MISNAMED),
        (FILES["docx"], "pdf", Problem.MISNAMED),
        (FILES["docx"], "pptx", Problem.MISNAMED),
        (FILES["pdf"], "docx", Problem.MISNAMED),
    ],
    ids=[
        *("empty pdf", "empty docx", "text as pptx", "cut pdf", "cut docx", "cut pptx", "broken docx"),
        *("encrypted pdf", "encrypted docx", "old doc as docx", "docx as pdf", "docx as pptx", "pdf as docx"),
    ],
)
def test_what_is_wrong_is_told_apart(extracted: Extract, content: bytes, kind: str, problem: Problem) -> None:
    found = extracted(content, kind)
    assert (found.text, found.problem) == ("", problem)


def test_a_small_archive_that_grows_is_too_large(extracted: Extract) -> None:
    paragraph = "<w:p><w:r><w:t>a</w:t></w:r></w:p>"
    bomb = made.word(body=paragraph * 100_000)
    assert len(bomb) < 100_000
    assert extracted(bomb, "docx", xml=1_000_000).problem == Problem.TOO_LARGE
    assert extracted(bomb, "docx", unpacked=1_000_000).problem == Problem.TOO_LARGE


def test_an_archive_that_lies_about_its_size_is_damaged(extracted: Extract) -> None:
    content = made.word(body="<w:p/>" * 1000)
    size = next(part.file_size for part in made.members(content) if part.filename == "word/document.xml").to_bytes(
        4, "little"
    )
    assert extracted(content.replace(size, (10).to_bytes(4, "little")), "docx").problem == Problem.DAMAGED


@pytest.mark.parametrize(
    ("limits", "text"),
    [({"pages": 2}, "en\nto"), ({"characters": 4}, "en\nto"), ({"characters": 3}, "en\nt"), ({"pages": 3}, None)],
)
def test_of_a_long_file_the_beginning_is_kept(extracted: Extract, limits: dict[str, int], text: str | None) -> None:
    found = extracted(made.pdf(["en"], ["to"], ["tre"]), **limits)
    assert found == (Extraction(text, Problem.TOO_LONG) if text else Extraction("en\nto\ntre"))


@pytest.mark.parametrize("name", ["tall.xlsx", "alt.zip", "uten", ""])
def test_other_types_are_not_read(name: str) -> None:
    with pytest.raises(UnreadableError) as refused:
        kind_of(name)
    assert refused.value.problem == Problem.UNSUPPORTED


def test_the_ending_of_a_name_is_read_in_any_case() -> None:
    assert kind_of("documents/Rapport.PDF") == "pdf"


@given(kind=st.sampled_from(sorted(FILES)), data=st.data())
@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_whatever_happened_to_a_file_there_is_an_answer(extracted: Extract, kind: str, data: st.DataObject) -> None:
    content = bytearray(FILES[kind])
    place = data.draw(st.integers(0, len(content) - 1))
    content[place : place + data.draw(st.integers(0, 40))] = data.draw(st.binary(max_size=40))
    found = extracted(bytes(content[: data.draw(st.integers(0, len(content)))]), kind)
    assert found.problem != Problem.TOO_SLOW
