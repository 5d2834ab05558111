"""The links of mails, whose signature is all that tells who may use them."""

from collections.abc import Iterable
from dataclasses import asdict, dataclass
from datetime import timedelta
from uuid import UUID

from django.conf import settings
from django.core import signing
from django.urls import reverse
from django.utils import translation

from projects.models import Subscription

CONFIRM = "projects.subscriptions.confirm"
LEAVE = "projects.subscriptions.leave"
CONFIRMED_WITHIN = timedelta(hours=48)


@dataclass(frozen=True)
class Wish:
    """A wish to follow something, as in ``Subscription``. Until it is confirmed, it is nowhere but in its link."""

    email: str
    topic: str
    key: UUID | None
    language: str


def confirmation_token(wish: Wish) -> str:
    """The wish, signed; anybody who has it can read it."""
    return signing.dumps(asdict(wish) | {"key": str(wish.key or "")}, salt=CONFIRM, compress=True)


def read_confirmation(token: str) -> Wish | None:
    """The wish, if this site signed it within ``CONFIRMED_WITHIN``."""
    try:
        said = signing.loads(token, salt=CONFIRM, max_age=CONFIRMED_WITHIN)
    except signing.BadSignature:
        return None
    return Wish(**said | {"key": UUID(said["key"]) if said["key"] else None})


def leave_token(subscriptions: Iterable[Subscription]) -> str:
    """The subscriptions' numbers, which are never used again, signed for as long as the site keeps its key."""
    return signing.dumps(sorted(subscription.pk for subscription in subscriptions), salt=LEAVE)


def read_leave(token: str) -> list[int]:
    """The numbers of the subscriptions; none if this site did not sign them."""
    try:
        return list(signing.loads(token, salt=LEAVE))
    except signing.BadSignature:
        return []


def absolute(name: str, token: str, language: str) -> str:
    """The address of one of the pages of ``urls.py``, for a mail in the language."""
    with translation.override(language):
        return f"{settings.BASE_URL}{reverse(f'subscriptions:{name}', args=[token])}"
