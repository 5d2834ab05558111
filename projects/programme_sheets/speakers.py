"""Who speaks, as one cell: a name a line, from where in brackets after it.

A name alone is a contact person where exactly one is called so, else a speaker from elsewhere. ``Name <address>`` is
the contact person with that e-mail address; ``Name ()`` is a speaker from elsewhere, whoever else is called so.
"""

import re
from collections import Counter
from dataclasses import dataclass
from typing import Any
from uuid import uuid4

from django.utils.translation import gettext as _
from wagtail.models import Locale

from projects.contacts import public_contacts
from projects.models import ContactPerson
from projects.programme_sheets.problems import CellError

ADDRESSED = re.compile(r"(?P<name>.+?)\s*<(?P<email>[^<>\s]+@[^<>\s]+)>")
# The last brackets of the line, which may hold brackets themselves.
FROM = re.compile(r"(?P<name>.+)\s\((?P<organisation>[^()]*(?:\([^()]*\)[^()]*)*)\)")
LONGEST = 120

type RawSpeaker = dict[str, Any]


@dataclass(frozen=True)
class People:
    """The contact persons who may be named in a sheet."""

    persons: list[ContactPerson]

    @classmethod
    def of_language(cls, locale: Locale) -> "People":
        """Those whom readers of the language may see."""
        return cls(list(public_contacts(locale)))

    def read(self, text: str) -> list[RawSpeaker]:
        """The speakers of a cell, as the stream of a session stores them. Raises `CellError`."""
        lines = text.splitlines() if "\n" in text else text.split(";")
        return [{**self._speaker(line.strip()), "id": str(uuid4())} for line in lines if line.strip()]

    def write(self, speakers: list[RawSpeaker]) -> str:
        """The cell that `read` makes these speakers of. A contact person whom readers may not see is left out."""
        by_id = {person.pk: person for person in self.persons}
        called = Counter(person.name for person in self.persons)
        lines = []
        for speaker in speakers:
            value = speaker["value"]
            if speaker["type"] == "external":
                organisation = value.get("organisation") or ""
                plain = not organisation and not called[value["name"]] and not FROM.fullmatch(value["name"])
                lines.append(value["name"] if plain else f"{value['name']} ({organisation})")
            elif person := by_id.get(value):
                alone = called[person.name] == 1 or not person.email
                lines.append(person.name if alone else f"{person.name} <{person.email}>")
        return "\n".join(lines)

    def _speaker(self, line: str) -> RawSpeaker:
        if match := ADDRESSED.fullmatch(line):
            return {"type": "contact_person", "value": self._with_address(match["email"]).pk}
        if match := FROM.fullmatch(line):
            name, organisation = match["name"].strip(), match["organisation"].strip()
        else:
            name, organisation = line, ""
            named = [person for person in self.persons if person.name == name]
            if len(named) == 1:
                return {"type": "contact_person", "value": named[0].pk}
        for part in (name, organisation):
            if len(part) > LONGEST:
                raise CellError(
                    _("A name has at most %(limit)d characters: “%(text)s”.")
                    % {
                        "limit": LONGEST,
                        "text": part,
                    }
                )
        return {"type": "external", "value": {"name": name, "organisation": organisation}}

    def _with_address(self, email: str) -> ContactPerson:
        for person in self.persons:
            if person.email.casefold() == email.casefold():
                return person
        raise CellError(_("No contact person has the address %(email)s.") % {"email": email})
