"""Notices in Doffin, the national database of public procurements (https://www.doffin.no)."""

import re
from urllib.parse import urlsplit

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

HOST = "doffin.no"
# The year and a running number: six digits now, five or six in older notices; dashes as word processors write them.
_BEFORE = r"(?:doffin|ref\.?|nr\.?|[\s:#])*"
_REFERENCE = re.compile(_BEFORE + r"((?:19|20)\d\d)\s*[-\u2010-\u2014/]\s*(\d{5,6})", re.IGNORECASE)


def doffin_reference(text: str) -> str:
    """The reference as Doffin writes it, such as ``2026-123456``; empty for empty text.

    Raises ValidationError for what is no reference.
    """
    if not text.strip():
        return ""
    match = _REFERENCE.fullmatch(text.strip())
    if match is None:
        raise ValidationError(
            _("This is not a reference in Doffin. Write the year and the number of the notice, such as 2026-123456.")
        )
    return f"{match[1]}-{match[2]}"


def check_doffin_address(url: str) -> None:
    """Raises ValidationError for an address that does not lead to Doffin."""
    host = urlsplit(url).hostname or ""
    if url and host != HOST and not host.endswith(f".{HOST}"):
        raise ValidationError(
            _("This address does not lead to Doffin. Copy the address of the notice from doffin.no, or leave it empty.")
        )
