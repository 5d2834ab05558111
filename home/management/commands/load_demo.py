"""``manage.py load_demo``: the demonstration's content and its two users."""

from typing import Any

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError
from wagtail.signal_handlers import disable_reference_index_auto_update

from home.demo.load import load_demo
from home.demo.pages import SiteInUseError
from home.demo.users import add_missing_users


class Command(BaseCommand):
    """Add the demo content to a site that has none of its own."""

    help = "Adds the demo content, in Norwegian and English. Run again, it changes nothing that an editor has."

    def handle(self, *args: Any, **options: Any) -> None:
        """Load, and print the passwords of the users that were made."""
        try:
            # Once for everything at the end: a task for each row would find many of them replaced by later ones.
            with disable_reference_index_auto_update():
                load_demo(progress=self._say)
            self._say("where each thing is used")
            call_command("rebuild_references_index", verbosity=0)
        except SiteInUseError as error:
            raise CommandError(
                "This site has pages of its own, and the demo content is for an empty one. Nothing was changed."
            ) from error
        for user in add_missing_users(password=settings.DEMO_PASSWORD):
            self.stdout.write(f"Sign in at /admin/ as {user.username} with the password {user.password}  ({user.role})")

    def _say(self, step: str) -> None:
        self.stdout.write(f"Demo content: {step} …")
