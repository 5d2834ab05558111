"""Which part of a page an excerpt is of."""

import pytest

from search.documents.plain_text import NAME_END
from search.highlights import END, START, excerpt_of

WORD = f"{START}ombruk{END}"
PERSON = f"Tone Moen{NAME_END}Tjenesteleder, 67 50 40 50, {WORD}sprosjektet."


@pytest.mark.parametrize(
    ("highlights", "field", "name"),
    [
        ({"people": [PERSON], "body": [f"Om {WORD}."]}, "", ""),
        ({"people": [PERSON], "process": [f"Frist{NAME_END}For {WORD}."]}, "process", "Frist"),
        ({"lead": [f"Om {WORD}."], "process": [f"Dialog om {WORD}{NAME_END}I juni."]}, "process", "Dialog om ombruk"),
        ({"body": [f"Om {WORD}."], "people": [f"{WORD}{NAME_END}Rolle."]}, "people", "ombruk"),
        ({"body": [f"{WORD}, {WORD}."], "people": [f"{PERSON} {START}Frist{END}."]}, "people", "Tone Moen"),
        ({"people": [PERSON]}, "people", "Tone Moen"),
    ],
    ids=[
        "no name has it",
        "neither name",
        "a step is so called",
        "a person is so called",
        "more words",
        "alone",
    ],
)
def test_the_most_words_decide_then_a_name_that_has_them_then_what_the_page_is_about(
    highlights: dict[str, list[str]], field: str, name: str
) -> None:
    excerpt = excerpt_of(highlights, "")
    assert (excerpt.part_kind, excerpt.part) == (field, name)
    assert "<mark>" in excerpt.text


def test_where_only_the_title_was_found_the_page_speaks_for_itself() -> None:
    assert excerpt_of({"title": [WORD]}, "Om <siden>").text == "Om &lt;siden&gt;"
