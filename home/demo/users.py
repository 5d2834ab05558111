"""The demonstration's two users."""

import secrets
from dataclasses import dataclass

from django.contrib.auth import get_user_model
from django.db import transaction

from base.roles import editors_group

ADMINISTRATOR = "administrator"
EDITOR = "redaktor"


@dataclass(frozen=True)
class MadeUser:
    """A user that was made, with the password that nobody can read again."""

    username: str
    password: str
    role: str


@transaction.atomic
def add_missing_users(*, password: str = "") -> list[MadeUser]:
    """Make the administrator and the editor where they are missing; those that were made.

    Passwords are random unless one is given.
    """
    users = get_user_model().objects
    made = []
    for username, role in ((ADMINISTRATOR, "administrator"), (EDITOR, "editor")):
        if users.filter(username=username).exists():
            continue
        chosen = password or secrets.token_urlsafe(9)
        if username == ADMINISTRATOR:
            users.create_superuser(username=username, password=chosen)
        else:
            users.create_user(username=username, password=chosen).groups.add(editors_group())
        made.append(MadeUser(username, chosen, role))
    return made
