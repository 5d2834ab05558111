"""Words and phrases as they are compared, whoever wrote them: an editor in a list, or a reader in a search."""

import re
import unicodedata

LONGEST = 60
"""The letters of a phrase that an editor can write, or that is counted."""
MOST_WORDS = 5
"""The words of a phrase in a list of synonyms."""

# The words of a search whose phrases are looked up.
MOST_LOOKED_AT = 32
# Where a line may break in a long word; it is no letter.
SOFT_HYPHEN = "\u00ad"


def normal_form(text: str) -> str:
    """The words in it in folded case, single spaces between: the same for *E-post*, *e post* and *« E-POST »*."""
    return " ".join(re.findall(r"\w+", unicodedata.normalize("NFKC", text.replace(SOFT_HYPHEN, "")).casefold()))


def phrases_in(text: str) -> list[str]:
    """The phrases of a list, one a line or between commas, as they are written; each once, in the order written."""
    written = (" ".join(part.split()) for part in re.split(r"[\n\r,;]", text))
    return list({normal_form(phrase): phrase for phrase in reversed(list(filter(None, written)))}.values())[::-1]


def phrases_within(text: str) -> dict[str, int]:
    """Every phrase of up to `MOST_WORDS` words that a search holds, and at which word it begins.

    Of those that begin at the same word the longest comes first.
    """
    words = normal_form(text).split()[:MOST_LOOKED_AT]
    phrases: dict[str, int] = {}
    for start in range(len(words)):
        for end in range(min(len(words), start + MOST_WORDS), start, -1):
            phrases.setdefault(" ".join(words[start:end]), start)
    return phrases
