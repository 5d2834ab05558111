"""The background work for those who follow by e-mail."""

from base.rounds import Round
from projects.subscriptions.queueing import queue_changes
from projects.subscriptions.sending import send_due


def tell_followers() -> None:
    """Put into the queue what followers are to be told, and send what is due."""
    queue_changes()
    send_due()


ROUNDS = [Round("Telling followers by e-mail what has changed", 15, tell_followers)]
