"""What an editor is offered in place of a number or an address in a text."""

from urllib.parse import urlencode

from django.urls import reverse
from django.utils.translation import gettext as _

from base.phone_numbers import format_phone_number
from projects.people.raw_contacts.checking import Hit
from projects.people.raw_contacts.finding import Kind

VIEWS = "wagtailsnippets_projects_contactperson"


def offer(hit: Hit) -> tuple[str, str]:
    """An address in the admin and its words: to the contact person who has it, else to the form that makes one."""
    if hit.person:
        return reverse(f"{VIEWS}:edit", args=[hit.person.pk]), _("Contact person: %(name)s") % {"name": hit.person.name}
    values = {hit.contact.kind: hit.contact.value, "locale": hit.page.locale.language_code}
    return f"{reverse(f'{VIEWS}:add')}?{urlencode(values)}", _("Make a contact person of it")


def advice(hit: Hit) -> str:
    """What to do, in a sentence."""
    if hit.person:
        return _(
            "%(name)s has it. Choose her as contact person on the page instead: then it stays right when it changes."
        ) % {"name": hit.person.name}
    return _("Make a contact person of it, or choose one: then it stays right when it changes.")


def shown(hit: Hit) -> str:
    """The number as readers know it, or the address."""
    return format_phone_number(hit.contact.value) if hit.contact.kind == Kind.PHONE else hit.contact.value
