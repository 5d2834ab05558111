"""Finding telephone numbers and e-mail addresses in a text."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

import phonenumbers

from base.phone_numbers import HOME_REGION
from projects.people.raw_contacts.figures import is_figure

EMAIL = re.compile(r"(?<![\w@.])[\w.%+-]*[\w%+-]@[\w-]+(?:\.[\w-]+)+")
ADDRESS = re.compile(r"(?:https?://|www\.)\S+", re.IGNORECASE)

_SPACE = r"[ \u00a0\u2007\u2009\u202f]"
_NATIONAL = (
    # 67 50 40 50, 67-50-40-50
    rf"\d\d(?P<pairs>{_SPACE}|[.-])\d\d(?P=pairs)\d\d(?P=pairs)\d\d"
    # 412 34 567; an amount that follows another number would go on
    rf"|\d{{3}}(?P<mobile>{_SPACE}|[.-])\d\d(?P=mobile)\d{{3}}(?!{_SPACE}\d{{3}}(?!\d))"
    # 67504050, 02800
    r"|\d{8}|0\d{4}"
)
HOME = re.compile(
    rf"(?<![\w@/+])(?<!\d[.,:/-])(?<!\d[–])(?P<prefix>\(?(?:\+|00)47\)?(?:{_SPACE}|-)?)?(?P<national>{_NATIONAL})"
    r"(?![\w@])(?![.,:/–-]\d)"
)
# Written with its country's code, a number is told from anything else however it is spaced.
WITH_COUNTRY = re.compile(r"(?<![\d+])(?<!\d[ .,])\(?(?:\+|00)[1-9]")


class Kind(StrEnum):
    """What was found."""

    PHONE = "phone"
    EMAIL = "email"


@dataclass(frozen=True)
class RawContact:
    """A number in E.164, or an address in lower case, and how it was written."""

    kind: Kind
    value: str
    written: str


def contacts_in(text: str) -> list[RawContact]:
    """What stands in a text without markup, each once, addresses first.

    A Norwegian number is one that is valid (libphonenumber) and written as Norwegians write them: in pairs, as three,
    two and three, or without spaces. The library's own matcher alone would take dates, amounts and hours for numbers;
    it is asked for what has a country's code.
    """
    text = ADDRESS.sub(_blank, text)
    emails = [RawContact(Kind.EMAIL, match[0].lower(), match[0]) for match in EMAIL.finditer(text)]
    text = EMAIL.sub(_blank, text)
    with_country = list(_with_country(text))
    for _, start, end in with_country:
        text = text[:start] + " " * (end - start) + text[end:]
    found = [*emails, *(contact for contact, _, _ in with_country), *_home_numbers(text)]
    return list({contact.value: contact for contact in reversed(found)}.values())[::-1]


def _home_numbers(text: str) -> Iterator[RawContact]:
    for match in HOME.finditer(text):
        number = phonenumbers.parse(re.sub(r"\D", "", match["national"]), HOME_REGION)
        told_apart = match["prefix"] or not is_figure(text, match.start(), match.end())
        if told_apart and phonenumbers.is_valid_number(number):
            yield _contact(number, match[0])


def _with_country(text: str) -> Iterator[tuple[RawContact, int, int]]:
    """Each with where it begins and ends."""
    for match in phonenumbers.PhoneNumberMatcher(text, HOME_REGION, leniency=phonenumbers.Leniency.VALID):
        if WITH_COUNTRY.match(text, match.start):
            yield _contact(match.number, match.raw_string), match.start, match.end


def _contact(number: phonenumbers.PhoneNumber, written: str) -> RawContact:
    e164 = phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)
    return RawContact(Kind.PHONE, e164, written.strip())


def _blank(match: re.Match[str]) -> str:
    return " " * len(match[0])
