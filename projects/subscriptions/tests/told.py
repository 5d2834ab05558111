"""What followers were told, for tests."""

from django.core import mail


def told() -> str:
    """The text of the one mail."""
    (message,) = mail.outbox
    return str(message.body)
