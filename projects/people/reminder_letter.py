"""What the editors are written about contact persons who leave."""

from django.conf import settings
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from projects.people.leaving import Departure

# Where the admin replaces and edits contact persons.
REPLACE = "replace_contact"
EDIT = "wagtailsnippets_projects_contactperson:edit"


def letter_about(people: list[Departure]) -> tuple[str, str]:
    """Subject and text, in the language that is active."""
    if len(people) == 1:
        subject = _("A contact person leaves: %(name)s") % {"name": people[0].person.name}
    else:
        subject = _("%(count)d contact persons leave") % {"count": len(people)}
    end = _("You get this because the editors’ e-mail is set to this address in the settings of the site.")
    return " ".join(subject.split()), "\n\n".join([*map(_about, people), end]) + "\n"


def when(departure: Departure) -> str:
    """Until which day, and how far that is, in words."""
    day = date_format(departure.last_day, "DATE_FORMAT")
    if departure.has_left:
        return _("was contact person until %(day)s") % {"day": day}
    left = departure.days_left
    words = ngettext("%(count)d day left", "%(count)d days left", left) % {"count": left} if left else _("the last day")
    return _("is contact person until %(day)s (%(left)s)") % {"day": day, "left": words}


def _about(departure: Departure) -> str:
    person = departure.person
    mailbox = (
        _("Readers are then shown the unit’s mailbox, %(mailbox)s.") % {"mailbox": person.role_mailbox}
        if person.role_mailbox
        else _("There is no mailbox of the unit: pages are left without this contact.")
    )
    shown = ngettext("Shown on %(count)d page:", "Shown on %(count)d pages:", len(departure.pages))
    pages = [f"- {page.get_admin_display_title()} ({page.locale})" for page in departure.pages]
    listed = [shown % {"count": len(pages)}, *pages] if pages else [_("Shown on no page.")]
    if pages:
        replace = settings.WAGTAILADMIN_BASE_URL + reverse(REPLACE, args=[person.pk])
        listed.append(_("Replace everywhere: %(address)s") % {"address": replace})
    edit = settings.WAGTAILADMIN_BASE_URL + reverse(EDIT, args=[person.pk])
    return "\n".join([f"{person.name} {when(departure)}.", mailbox, *listed, edit])
