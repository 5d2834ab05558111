"""What an editor is told who saves a contact person that leaves."""

from django.http import HttpRequest
from django.utils.translation import gettext as _
from wagtail.admin import messages

from projects.models import ContactPerson


def warn_of_missing_mailbox(request: HttpRequest, person: ContactPerson) -> None:
    """With a last day and no mailbox of the unit, pages are left without the contact after it. The draft counts."""
    draft = person.get_latest_revision_as_object()
    if draft.valid_until and not draft.role_mailbox:
        messages.warning(
            request,
            _(
                "%(name)s has a last day as contact, and there is no mailbox of the unit. After that day, pages are "
                "left without this contact. Write the unit’s mailbox, or replace the person."
            )
            % {"name": draft.name},
        )
