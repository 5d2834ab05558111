import re
import unicodedata
from functools import lru_cache
from typing import NamedTuple

from .form import Form
from .words import LANGUAGES, Meaning, Role

# Dates in digits are one token each. A date without its year must not take the day of the next for it: 8/9-10/9 2020.
_DIGITS = r"""
    (?P<iso>\d{4}(?P<mark>[-./])\d\d(?P=mark)\d\d(?!\d)|\d{4}-(?:\d\d|w\d\d?(?:-[1-7])?|q[1-4])(?!\d))
  | (?P<dotted>\d\d?\.\s?\d\d?(?:\.\s?(?:\d{4}|\d\d))?(?!\d)|\d\d?\.\d{4}(?!\d))
  | (?P<slashed>\d\d?/\d\d?(?:[-/\s]\s?(?:\d{4}|\d\d)(?![\d/]))?(?!\d)|\d\d?-\d\d?-\d{4}(?!\d))
  | (?P<year>(?<!\d)\d{4}(?!\d))
  | (?P<number>(?<!\d)\d\d?(?!\d))
  | (?P<dash>[-–—‐‑−])
  | (?P<slash>/)
  | (?P<tilde>~)
  | (?P<space>[\s.,]+)
"""
_LETTER_OF_ROLE = {
    Role.MONTH: "M",
    Role.SEASON: "S",
    Role.WEEKDAY: "W",
    Role.NUMBER: "N",
    Role.UNIT: "U",
    Role.PART: "P",
    Role.BEFORE: "B",
    Role.APPROXIMATE: "~",
    Role.RANGE: "-",
    Role.FROM: "F",
    Role.UNDECIDED: "X",
    Role.CHRISTMAS: "!",
}
_LETTER_OF_DIGITS = {
    "iso": "D",
    "dotted": "D",
    "slashed": "D",
    "year": "Y",
    "number": "N",
    "dash": "-",
    "slash": "/",
    "tilde": "~",
}


class Token(NamedTuple):
    """A piece of what was typed, with the letter that stands for it in the parser's patterns.

    D a date in digits, Y a year, N another number, M month, S season, V winter, W weekday, U week, quarter or
    half-year, P early, mid or late, B before, F from, ~ about, - and / as they are, X undecided, ! Christmas, ?
    anything else.
    """

    letter: str
    text: str
    number: int = 0
    form: Form = Form.PLAIN


def tokenise(text: str, language: str) -> list[Token]:
    """The tokens of `text` by the vocabulary of a language of `LANGUAGES`; spaces, full stops, commas and words
    that carry no meaning of their own are left out."""
    found = _lexer(language).finditer(unicodedata.normalize("NFKC", text).lower())
    return [token for match in found if (token := _token(match, LANGUAGES[language].vocabulary))]


@lru_cache
def _lexer(language: str) -> re.Pattern[str]:
    longest_first = sorted(LANGUAGES[language].vocabulary, key=len, reverse=True)
    words = "|".join(re.escape(word) for word in longest_first)
    letter = r"[^\W\d_]"
    return re.compile(
        rf"{_DIGITS} | (?P<word>(?<!{letter})(?:{words})(?!{letter})) | (?P<other>{letter}+|\d+|.)", re.VERBOSE
    )


def _token(match: re.Match[str], vocabulary: dict[str, Meaning]) -> Token | None:
    text, group = match.group(), match.lastgroup
    if group == "word":
        role, number, form = vocabulary[text]
        if role is Role.FILLER:
            return None
        winter = role is Role.SEASON and number == 24
        return Token("V" if winter else _LETTER_OF_ROLE[role], text, number, form)
    if group is None or group == "space":
        return None
    return Token(_LETTER_OF_DIGITS.get(group, "?"), text, int(text) if text.isdecimal() else 0)
