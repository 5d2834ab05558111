"""Words as a text has them, each once: all that spelling, and finding a word anywhere, needs of it."""

import string
from collections.abc import Iterable

from search.documents.plain_text import NAME_END

# What stands before or after a word; a hyphen or a stop within it is Elasticsearch's to judge.
AROUND = string.punctuation + "«»“”„‘’–—…•·"


def distinct_words(texts: Iterable[str]) -> str:
    """The words of the texts in lower case, in the order in which they first stand there, with spaces between them."""
    words = " ".join(texts).replace(NAME_END, " ").lower().split()
    return " ".join(filter(None, dict.fromkeys(word.strip(AROUND) for word in words)))
