"""Dates as people write them, in bokmål, nynorsk and English: one grammar, and each language's words as data."""

from datetime import date

from django.utils import timezone
from django.utils.translation import gettext as _

from .build import Modifiers
from .examples import examples
from .resolve import resolve
from .span import read_spans
from .tokens import Token, tokenise
from .understanding import NotUnderstoodError
from .value import FuzzyDate
from .words import LANGUAGES, Language, language_for

_LONGEST = 100


def parse(text: str, language: str | None, *, today: date | None = None) -> FuzzyDate:
    """The fuzzy date that `text` stands for, in the language of the code or else in another of `LANGUAGES`. Its
    years are from 1900 to 2099.

    Raises `AmbiguousError` with candidates for what may be more than one date, and `NotUnderstoodError` for what
    is none; their messages are in the active language. `today` says which years are likely where none is written.
    """
    own = language_for(language)
    today = today or timezone.localdate()
    for words in (own, *(other for other in LANGUAGES.values() if other is not own)):
        if len(text) <= _LONGEST and (value := _parse_in(text, words, own, today)) is not None:
            return value
    message = _("“%(text)s” was not understood as a date. Write for example %(examples)s.")
    raise NotUnderstoodError(message % {"text": text[:_LONGEST], "examples": examples(own, today.year)})


def _parse_in(text: str, words: Language, own: Language, today: date) -> FuzzyDate | None:
    """None for what is no date in the language; `own` is the one of messages."""
    tokens = tokenise(text, words.code)
    letters = "".join(token.letter for token in tokens)
    if letters == "X":
        return FuzzyDate.UNDECIDED
    if "!" in letters:
        raise NotUnderstoodError(_("Write the day or the month instead of Christmas."))
    starts = letters.startswith("F")
    modifiers, tokens = _take_modifiers(tokens[starts:])
    spans = read_spans(tokens, month_may_be_first=words.slash_may_be_month_first)
    if spans and starts and not spans.has_range:
        raise NotUnderstoodError(_("Write the end too, or only the date, without “from”."))
    return resolve(spans, modifiers, own, today) if spans else None


def _take_modifiers(tokens: list[Token]) -> tuple[Modifiers, list[Token]]:
    approximate = any(token.letter == "~" for token in tokens)
    tokens = [token for token in tokens if token.letter != "~"]
    before = bool(tokens) and tokens[0].letter == "B"
    if before and approximate:
        raise NotUnderstoodError(_("Write either that it is before a date, or that it is about a date."))
    tokens = tokens[before:]
    if not tokens or tokens[0].letter != "P":
        return Modifiers(before, approximate), tokens
    part = tokens[0].form
    # The dash of "mid-May" is no range.
    return Modifiers(before, approximate, part), tokens[2 if tokens[1:2] and tokens[1].letter == "-" else 1 :]
