from typing import Any

from django.core.management.base import BaseCommand

from base.roles import editors_group


class Command(BaseCommand):
    """Makes the editors' group, or gives it again the permissions that this version of the site has for editors."""

    help = "Make the editors' group, or bring its permissions up to date. Who is in it stays."

    def handle(self, *args: Any, **options: Any) -> None:
        group = editors_group()
        self.stdout.write(f"The group “{group.name}” has what editors need. Members: {group.user_set.count()}.")
