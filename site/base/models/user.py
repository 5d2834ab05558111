"""Staff who sign in. A model of our own from the first migration, since it cannot be swapped in later."""

from django.contrib.auth.models import AbstractUser


class User(AbstractUser):
    """An editor or administrator."""
