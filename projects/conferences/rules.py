"""What an editor may say of a conference."""

from typing import TYPE_CHECKING, Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from projects.conferences.doffin import check_doffin_address, doffin_reference

if TYPE_CHECKING:
    from projects.models.conference_page import ConferencePage


def conference_errors(page: "ConferencePage") -> dict[str, Any]:
    """All that is wrong, by field: a notice that is missing, and what is not Doffin's.

    The reference in Doffin is brought into Doffin's own form.
    """
    errors: dict[str, Any] = {}
    if not page.takes_place and not page.event_status_notice.strip():
        errors["event_status_notice"] = _("Tell readers why the conference is postponed or cancelled.")
    try:
        page.doffin_reference = doffin_reference(page.doffin_reference)
    except ValidationError as error:
        errors["doffin_reference"] = error
    try:
        check_doffin_address(page.doffin_url)
    except ValidationError as error:
        errors["doffin_url"] = error
    return errors
