"""Text as people compare it: whatever the case, and in the order of the Norwegian alphabet.

Databases differ in both (SQLite knows the case of ASCII's letters alone), so that what is compared here is compared in
Python.
"""

import unicodedata

from projects.people.slugs import LETTERS

# The last letters of the alphabet, by signs that follow z in Unicode; ä and ö stand among them.
ORDER = str.maketrans({"æ": "{", "ä": "{", "ø": "|", "ö": "|", "å": "}"})


def fold(text: str) -> str:
    """The text without its case, in Unicode's composed form."""
    return unicodedata.normalize("NFC", text).casefold()


def without_marks(text: str) -> str:
    """The folded text as somebody writes it who lacks the keys: ``Bjørn`` → ``bjorn``, ``André`` → ``andre``."""
    apart = unicodedata.normalize("NFD", fold(text).translate(LETTERS))
    return "".join(letter for letter in apart if not unicodedata.combining(letter))


def alphabetical(text: str) -> str:
    """A key that sorts as a Norwegian list does: æ, ø and å last, other marks of no account."""
    apart = unicodedata.normalize("NFD", fold(text).translate(ORDER))
    return "".join(letter for letter in apart if not unicodedata.combining(letter))
