"""The text of PowerPoint's files (PresentationML)."""

from collections.abc import Iterator
from pathlib import Path

from pptx import Presentation
from pptx.oxml import parse_xml
from pptx.slide import Slide

from search.files.limits import Limits
from search.files.office import require_package, words_of

# Beside the slide itself, by the end of their relationship's name: the words of SmartArt, and the speaker's notes.
AROUND = ("/diagramData", "/notesSlide")


def slides_of(path: Path, limits: Limits) -> Iterator[str]:
    """The text of each slide in order; raises ``UnreadableError``, or whatever a damaged file leads to."""
    require_package(path, main_part="ppt/presentation.xml", limits=limits)
    for slide in Presentation(str(path)).slides:
        yield "\n".join(_texts_of(slide))


def _texts_of(slide: Slide) -> Iterator[str]:
    yield words_of(slide.element)
    for relation in slide.part.rels.values():
        if not relation.is_external and relation.reltype.endswith(AROUND):
            yield words_of(parse_xml(relation.target_part.blob))
