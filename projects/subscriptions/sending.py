"""Sending what is due."""

import logging
import smtplib
import time

from django.core.mail import mailers
from django.core.mail.backends.base import BaseEmailBackend

from projects.models import Delivery
from projects.subscriptions.claims import claim, done, is_any_due, is_last_attempt
from projects.subscriptions.letters import letter_about

logger = logging.getLogger(__name__)

# Other rounds wait meanwhile.
SECONDS = 10


def send_due() -> None:
    """Send the mails that are due, for some seconds; the rest at the next round.

    Raises ``OSError`` where the mail server cannot be reached. Then no mail but the one that was under way, if any,
    counts as tried.
    """
    if not is_any_due():
        return
    until = time.monotonic() + SECONDS
    with mailers.default as mailer:
        while time.monotonic() < until and (deliveries := claim()):
            _send(mailer, deliveries)


def _send(mailer: BaseEmailBackend, deliveries: list[Delivery]) -> None:
    try:
        letter = letter_about(deliveries)
        if letter:
            mailer.send_messages([letter])
    except smtplib.SMTPServerDisconnected:
        if is_last_attempt(deliveries):  # it may be this mail that the server breaks off at
            _failed(deliveries, "the mail server broke the connection off")
        raise
    except (smtplib.SMTPException, ValueError) as error:  # their texts hold the address
        _failed(deliveries, f"{type(error).__name__} {getattr(error, 'smtp_code', '')}")
    except OSError:
        raise
    except Exception:
        logger.exception("A mail to a follower could not be made")
        _failed(deliveries, "it could not be made")
    else:
        done(deliveries)


def _failed(deliveries: list[Delivery], reason: str) -> None:
    project = deliveries[0].change.project_key
    if is_last_attempt(deliveries):
        logger.error("A mail about the project %s is given up: %s", project, reason)
        done(deliveries)
    else:
        logger.warning("A mail about the project %s waits for its next attempt: %s", project, reason)
