"""Who may read and change a programme through a sheet."""

from django.contrib.auth.models import AbstractBaseUser

from base.shared_values import source_of
from projects.models import ConferencePage


def may_use_sheets(page: ConferencePage, user: AbstractBaseUser) -> bool:
    """Whether the user may edit the page now, and its programme is its own: a translation's is its source's."""
    lock = page.get_lock()
    locked = lock is not None and lock.for_user(user)
    return bool(page.permissions_for_user(user).can_edit()) and not locked and source_of(page).pk == page.pk
