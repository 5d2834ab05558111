"""Who may delete a contact person for privacy, and read the reports."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest

# Administrators, and whoever they give it to: the editors' group has it not, though it may delete contact persons.
PERMISSIONS = ["projects.add_contactdeletion", "projects.delete_contactperson"]


def may_delete(user: Any) -> bool:
    """Whether the user may do both."""
    return bool(user.has_perms(PERMISSIONS))


def require_permission(request: HttpRequest) -> None:
    """Raises ``PermissionDenied``."""
    if not may_delete(request.user):
        raise PermissionDenied
