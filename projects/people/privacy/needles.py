"""What tells who somebody is: name, e-mail address and telephone number, as they may stand in any text."""

import html
import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property

import phonenumbers
from wagtail.coreutils import string_to_ascii

from base.phone_numbers import HOME_REGION

NAME, EMAIL, PHONE = "name", "email", "phone"
REMOVED = "[…]"

# What may stand between the words of a name or the digits of a number, as stored text has it.
_BETWEEN_WORDS = r"(?:[\W_]|&nbsp;)"
_BETWEEN_DIGITS = r"(?:[\s().\-/]|&nbsp;)*"
_ESCAPED = re.compile(r"\\+u([0-9a-fA-F]{4})")
_ESCAPED_SPACE = re.compile(r"\\+[nrt]")
_TAG = re.compile(r"<[^>]*>")


@dataclass(frozen=True)
class Needles:
    """Names as people write them, addresses in lower case, telephone numbers in E.164."""

    names: frozenset[str] = field(default_factory=frozenset)
    emails: frozenset[str] = field(default_factory=frozenset)
    phones: frozenset[str] = field(default_factory=frozenset)

    @cached_property
    def patterns(self) -> dict[str, re.Pattern[str]]:
        """What to look for, by kind; of the kinds that there is something of."""
        # The name last: it may be part of the address.
        sources = {EMAIL: map(_email, self.emails), PHONE: map(_phone, self.phones), NAME: map(_name, self.names)}
        found = {kind: "|".join(sorted(filter(None, alternatives))) for kind, alternatives in sources.items()}
        return {kind: re.compile(source, re.IGNORECASE) for kind, source in found.items() if source}

    def kinds_in(self, text: str) -> list[str]:
        """Which of them the text has: whatever the case, the spacing, the markup or the escapes around it."""
        if not text or (text.isdecimal() and len(text) < 5):
            return []
        bare = unicodedata.normalize("NFC", _unescaped(text))
        forms = [bare, _TAG.sub("", bare), _TAG.sub(" ", bare)] if "<" in bare else [bare]
        return [kind for kind, pattern in self.patterns.items() if any(pattern.search(form) for form in forms)]

    def redact(self, text: str, instead: str = REMOVED) -> str:
        """The text with ``[…]``, or another sign, in their place."""
        for pattern in self.patterns.values():
            text = pattern.sub(instead, text)
        return text


def _unescaped(text: str) -> str:
    if "\\" in text:
        text = _ESCAPED_SPACE.sub(" ", _ESCAPED.sub(lambda match: chr(int(match[1], 16)), text))
        # A character outside the basic plane stands as two.
        text = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return html.unescape(text) if "&" in text else text


def _name(name: str) -> str:
    """In its order or with the last name first, with its own letters or as addresses and file names have them."""
    words = re.findall(r"\w+", unicodedata.normalize("NFC", name))
    if not words:
        return ""
    orders = [words, [words[-1], *words[:-1]]] if len(words) > 1 else [words]
    spellings = {tuple(order) for order in orders} | {tuple(map(string_to_ascii, order)) for order in orders}
    between = f"{_BETWEEN_WORDS}+"
    return _any(
        rf"(?<![^\W_]){between.join(map(re.escape, words))}(?:['’]?s)?(?![^\W_])" for words in spellings if words
    )


def _email(address: str) -> str:
    return rf"(?<![\w.+-]){re.escape(address)}(?![\w-])"


def _phone(e164: str) -> str:
    number = phonenumbers.parse(e164, HOME_REGION)
    digits = _BETWEEN_DIGITS.join(phonenumbers.national_significant_number(number))
    prefix = _BETWEEN_DIGITS.join(str(number.country_code))
    return rf"(?<!\d)(?:(?:\+|00|%2B)?{_BETWEEN_DIGITS}{prefix}{_BETWEEN_DIGITS})?{digits}(?!\d)"


def _any(sources: Iterable[str]) -> str:
    return "|".join(sorted(set(sources)))
