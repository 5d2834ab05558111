"""Which telephone numbers and e-mail addresses of a page's texts ought to be a contact person's."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from django.db.models import Q
from django.db.models.functions import Lower
from wagtail.models import Page

from base.models import SiteSettings
from projects.models import ContactPerson
from projects.people.places import opened, places
from projects.people.raw_contacts.finding import Kind, RawContact, contacts_in
from projects.people.raw_contacts.texts import texts_of


@dataclass(frozen=True)
class Hit:
    """What was found on a page, where, and the contact person who has it already, if any."""

    page: Page
    place: str
    contact: RawContact
    person: ContactPerson | None


class Check:
    """The check of one page or many: what the site knows is read once.

    Not a hit is what is the municipality's own, and what belongs to a contact person whom the page shows.
    """

    def hits(self, page: Page) -> list[Hit]:
        """What a page of its specific type has, as it is in memory."""
        found = [(text.place, contact) for text in texts_of(page) for contact in contacts_in(text.text)]
        if not found:
            return []
        shown = self._shown_on(page)
        return [hit for place, contact in found for hit in self._hit(page, place, contact, shown)]

    def _hit(self, page: Page, place: str, contact: RawContact, shown: set[Any]) -> Iterator[Hit]:
        if contact.value not in self._own:
            people = self._people(contact, page.locale_id)
            if not any(person.translation_key in shown for person in people):
                yield Hit(page, place, contact, people[0] if people else None)

    @cached_property
    def _own(self) -> set[str]:
        settings = SiteSettings.objects.values_list("phone", "email", "editorial_email", "security_contact")
        return {value if value.startswith("+") else value.lower() for row in settings for value in row if value}

    def _people(self, contact: RawContact, locale_id: int) -> list[ContactPerson]:
        """Those who are reached so, those in the page's language first."""
        people = ContactPerson.objects.annotate(low=Lower("email"), low_role=Lower("role_mailbox"))
        if contact.kind == Kind.PHONE:
            has_it = Q(phone=contact.value)
        else:
            has_it = Q(low=contact.value) | Q(low_role=contact.value)
        return sorted(people.filter(has_it), key=lambda person: (person.locale_id != locale_id, person.pk))

    def _shown_on(self, page: Page) -> set[Any]:
        model = type(page)
        pks = {place.person for place in places(model, opened(model, page.serializable_data()))}
        return set(ContactPerson.objects.filter(pk__in=pks).values_list("translation_key", flat=True))
