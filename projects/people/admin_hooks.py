"""What Wagtail's admin is told of the usage and the replacing of contact persons."""

from wagtail import hooks
from wagtail.log_actions import LogActionRegistry

from projects.people import audit


@hooks.register("register_log_actions")
def register_replacements_in_logs(actions: LogActionRegistry) -> None:
    """What the logs of pages and persons say of replacements."""
    audit.register(actions)
