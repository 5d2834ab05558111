"""Whom to ring about a conference, and who speaks at it."""

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from django.db.models import OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import Coalesce

from projects.contacts import each_once, in_language, rows_by_id
from projects.people.addresses import with_addresses
from projects.people.public_contact import PublicContact, public_contact
from projects.programme import speaker_ids

if TYPE_CHECKING:
    from projects.models.conference_page import ConferenceContact, ConferencePage
    from projects.models.contact_person import ContactPerson


@dataclass(frozen=True)
class People:
    """The contacts in the editor's order, and the contact persons who speak, by the row that was chosen."""

    contacts: list[PublicContact] = field(default_factory=list)
    speakers: "dict[int, ContactPerson]" = field(default_factory=dict)


def people_of(page: "ConferencePage") -> People:
    """The people of a conference as readers of its language see them: in one query, or two for a preview."""
    speakers = {pk for session in page.programme for pk in speaker_ids(session)}
    contacts = page.contacts.all()
    if not isinstance(contacts, QuerySet):  # those of a preview are in memory
        ids = [row.person_id for row in contacts]
        rows = rows_by_id(ids=[*ids, *speakers], locale_id=page.locale_id)
        return People(each_once(public_contact(rows[pk]) for pk in ids if pk in rows), rows)
    return _of_saved(page, contacts, speakers)


def _of_saved(page: "ConferencePage", contacts: "QuerySet[ConferenceContact]", speakers: set[int]) -> People:
    from projects.models.contact_person import ContactPerson

    chosen = ContactPerson.objects.filter(Q(pk__in=speakers) | Q(pk__in=contacts.order_by().values("person_id")))
    place = contacts.filter(person__translation_key=OuterRef("translation_key")).values(at=Coalesce("sort_order", 0))
    rows = list(
        with_addresses(ContactPerson.objects.filter(translation_key__in=chosen.order_by().values("translation_key")))
        .annotate(place=Subquery(place[:1]))
        .order_by("place", "pk")
    )
    shown = in_language(rows, page.locale_id)
    to_ring = {row.translation_key for row in rows if row.place is not None}
    return People(
        each_once(public_contact(row) for key, row in shown.items() if key in to_ring),
        {row.pk: shown[row.translation_key] for row in rows if row.pk in speakers and row.translation_key in shown},
    )
