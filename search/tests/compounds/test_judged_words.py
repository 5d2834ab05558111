"""Words whose parts people have judged: `nb.txt` and `nn.txt` beside this file, which anyone may add to."""

from pathlib import Path

import pytest

from search.compounds import parts_of


def judged(language: str) -> list[tuple[str, str, list[str]]]:
    """The language, each word, and its parts in order."""
    lines = (Path(__file__).parent / f"{language}.txt").read_text(encoding="utf-8").splitlines()
    rows = [line.partition(":") for line in lines if line and not line.startswith("#")]
    return [(language, word, parts.split()) for word, _, parts in rows]


@pytest.mark.parametrize(("language", "word", "parts"), [*judged("nb"), *judged("nn")])
def test_a_word_has_the_parts_that_people_see_in_it(language: str, word: str, parts: list[str]) -> None:
    assert list(parts_of(word, language=language)) == parts


@pytest.mark.parametrize(("language", "least"), [("nb", 230), ("nn", 90)])
def test_enough_words_are_judged_and_a_third_of_them_are_whole(language: str, least: int) -> None:
    words = judged(language)
    assert len({word for _, word, _ in words}) == len(words) >= least
    assert sum(not parts for *_, parts in words) >= len(words) / 3
