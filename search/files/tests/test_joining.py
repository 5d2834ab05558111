"""Words that lines break are found whole."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from search.files.joining import joined


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("overvanns-\nhåndtering", "overvannshåndtering"),
        ("overvanns- \r\n  håndtering", "overvannshåndtering"),
        ("overvanns\u2010\nhåndtering", "overvannshåndtering"),
        ("over\u00ad\nvann og over\u00advann", "overvann og overvann"),
        ("OVERVANNS-\nHÅNDTERING", "OVERVANNSHÅNDTERING"),
        ("by-\nog tettsteder", "by- og tettsteder"),
        ("IKT-\nsystemer", "IKT-systemer"),
        ("Oslo-\nBergen", "Oslo-Bergen"),
        ("2019-\n2021", "2019-\n2021"),
        ("– et innskudd –\nslik", "– et innskudd –\nslik"),
        ("to ord\n- et punkt", "to ord\n- et punkt"),
        ("e\ufb03siell o\ufb00entlig \ufb02om", "effisiell offentlig flom"),
        ("H\u200båndtering 5 m²", "Håndtering 5 m²"),
    ],
)
def test_a_word_is_whole(text: str, whole: str) -> None:
    assert joined(text) == whole


@given(st.text())
def test_any_text_keeps_its_letters(text: str) -> None:
    def letters(of: str) -> list[str]:
        return [sign for sign in of if sign.isalpha() and not "\ufb00" <= sign <= "\ufb06"]

    without_ligatures = "".join(sign for sign in text if not "\ufb00" <= sign <= "\ufb06")
    assert letters(joined(without_ligatures)) == letters(without_ligatures)


def test_a_text_of_one_endless_word_is_joined_in_no_time() -> None:
    endless = "a" * 300_000
    assert joined(endless + "-\n" + endless) == endless * 2
    assert joined("- " * 300_000)
