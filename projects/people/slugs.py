"""The last part of a person's own address: made from the name, the same in every language."""

from collections.abc import Iterator
from itertools import count
from typing import TYPE_CHECKING
from uuid import UUID

from django.utils.text import slugify

if TYPE_CHECKING:
    from projects.models.contact_person import ContactPerson

# Letters that Unicode does not take apart into a letter of ASCII and a mark, as Norwegians and Sámi write them without.
LETTERS = str.maketrans(
    {"æ": "ae", "ø": "o", "đ": "d", "ð": "d", "ŋ": "n", "ŧ": "t", "þ": "th", "ł": "l", "ß": "ss", "œ": "oe"}
)
# Of a name without any letter.
NAMELESS = "person"
LONGEST = 120


def slug_of(name: str) -> str:
    """``Tone Bye Moen`` → ``tone-bye-moen``, ``Bjørn Ærlig Ås`` → ``bjorn-aerlig-as``; never empty."""
    return slugify(name.lower().translate(LETTERS))[:LONGEST].strip("-_") or NAMELESS


def free_slug(wanted: str, key: UUID) -> str:
    """The slug, with a number behind it where another than the person with this translation key has it already."""
    from projects.models.contact_person import ContactPerson

    others = ContactPerson.objects.filter(slug__startswith=wanted).exclude(translation_key=key)
    taken = set(others.values_list("slug", flat=True))
    return next(slug for slug in _numbered(wanted) if slug not in taken)


def slug_for(person: "ContactPerson") -> str:
    """A slug for a row that has none: that of the person's other rows, else one made from the name."""
    same = type(person)._default_manager.filter(translation_key=person.translation_key).exclude(slug="")
    return same.values_list("slug", flat=True).first() or free_slug(slug_of(person.name), person.translation_key)


def is_taken(slug: str, key: UUID) -> bool:
    """Whether another person has the slug, in whatever language."""
    from projects.models.contact_person import ContactPerson

    return ContactPerson.objects.filter(slug=slug).exclude(translation_key=key).exists()


def _numbered(slug: str) -> Iterator[str]:
    yield slug
    yield from (f"{slug}-{number}" for number in count(2))
