"""Asking an address whether it wants to follow."""

import logging
import smtplib

from django.http import HttpRequest
from django.utils.translation import gettext as _

from projects.subscriptions.letters import confirmation_letter
from projects.subscriptions.limits import IN_TOTAL, PER_ADDRESS, PER_CLIENT, client_of, is_within
from projects.subscriptions.links import Wish
from projects.subscriptions.topics import Followed

logger = logging.getLogger(__name__)


class NotAskedError(Exception):
    """No mail was sent. The text says why, to the reader."""


def ask(*, wish: Wish, followed: Followed, request: HttpRequest) -> None:
    """Send the confirmation mail, at once: a queue would have to store the address.

    Whether the address follows anything already is not looked at, so that neither the answer nor the time it takes
    tells. Raises ``NotAskedError``.
    """
    if not is_within(PER_CLIENT, client_of(request)) or not is_within(IN_TOTAL):
        raise NotAskedError(_("Many have asked for e-mail just now. Try again in an hour."))
    if not is_within(PER_ADDRESS, wish.email):
        raise NotAskedError(
            _("We have sent several messages to this address. Look in your inbox and among unwanted mail.")
        )
    try:
        confirmation_letter(wish, followed).send()
    except (smtplib.SMTPRecipientsRefused, ValueError):
        raise NotAskedError(_("We cannot send mail to this address. Check how it is written.")) from None
    except OSError as error:  # whatever else a mail server or the way to it can fail with
        logger.warning("A confirmation could not be sent: %s", type(error).__name__)
        raise NotAskedError(_("We cannot send mail just now. Try again in a while.")) from None
