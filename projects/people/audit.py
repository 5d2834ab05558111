"""What the logs of pages and persons say of replacements."""

from typing import Any

from django.db.models import Model
from django.utils.translation import gettext, gettext_lazy
from wagtail.log_actions import LogActionRegistry, LogFormatter, log

from base.models import User
from projects.models import ContactReplacement

REPLACED = "projects.replace_contact"
UNDONE = "projects.undo_replace_contact"


def log_replaced(instance: Model, *, replacement: ContactReplacement, user: User | None) -> None:
    """The person was replaced, on this page, or everywhere where it is the person's own log."""
    _log(instance, REPLACED, replacement, user)


def log_undone(instance: Model, *, replacement: ContactReplacement, user: User | None) -> None:
    """The replacement was undone."""
    _log(instance, UNDONE, replacement, user)


def register(actions: LogActionRegistry) -> None:
    """For Wagtail's hook `register_log_actions`."""

    @actions.register_action(REPLACED)
    class Replaced(LogFormatter):
        label = gettext_lazy("Replace contact person")

        def format_message(self, log_entry: Any) -> str:
            return str(gettext("Replaced contact person %(old)s with %(new)s") % log_entry.data)

    @actions.register_action(UNDONE)
    class Undone(LogFormatter):
        label = gettext_lazy("Undo replacing contact person")

        def format_message(self, log_entry: Any) -> str:
            return str(gettext("Undid the replacing of contact person %(old)s with %(new)s") % log_entry.data)


def _log(instance: Model, action: str, replacement: ContactReplacement, user: User | None) -> None:
    names = {"old": replacement.old_name, "new": replacement.new_name, "replacement": replacement.pk}
    log(instance=instance, action=action, user=user, data=names, content_changed=True)
