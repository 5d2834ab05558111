"""What a reader wrote, made fit to search for."""

import re
import unicodedata
from dataclasses import dataclass, field

import phonenumbers

from base.phone_numbers import HOME_REGION

LONGEST = 200
MOST_WORDS = 32
# Nobody writes so much: the rest is not even looked at.
LOOKED_AT = 10_000


@dataclass(frozen=True)
class QueryText:
    """The text without control characters and with single spaces; false where there is nothing to search for.

    `too_long` says that the reader wrote more than is searched for. `phones` are the telephone numbers in it, in
    E.164, whatever their spacing.
    """

    text: str
    too_long: bool = False
    phones: list[str] = field(default_factory=list)

    def __bool__(self) -> bool:
        return bool(self.text)

    @property
    def joined(self) -> str:
        """The text with what a hyphen divides as one word: *el-bil* as *elbil*."""
        return re.sub(r"(?<=\w)-(?=\w)", "", self.text)

    @property
    def words(self) -> list[str]:
        """Letters and digits only."""
        return re.findall(r"\w+", self.text)


def read_query(raw: str) -> QueryText:
    """The query in a request's parameter, whatever it holds."""
    composed = unicodedata.normalize("NFC", raw[:LOOKED_AT])
    words = "".join(map(_visible, composed)).split()
    whole = " ".join(words)
    text = " ".join(words[:MOST_WORDS])[:LONGEST].strip()
    return QueryText(text=text, too_long=len(raw) > LOOKED_AT or text != whole, phones=_phones(text))


def _visible(character: str) -> str:
    """Nothing for what only formats (a soft hyphen), a space for what is no character, such as NUL."""
    category = unicodedata.category(character)
    if category == "Cf":
        return ""
    return " " if category.startswith("C") else character


def _phones(text: str) -> list[str]:
    found = phonenumbers.PhoneNumberMatcher(text, HOME_REGION, leniency=phonenumbers.Leniency.VALID)
    return [phonenumbers.format_number(match.number, phonenumbers.PhoneNumberFormat.E164) for match in found]
