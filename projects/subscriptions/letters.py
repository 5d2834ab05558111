"""The mails: in the follower's language, plain text."""

from collections.abc import Mapping
from dataclasses import dataclass
from email.headerregistry import Address
from email.utils import parseaddr
from typing import Any

from django.conf import settings
from django.core.mail import EmailMessage
from django.template.loader import render_to_string
from django.utils import translation
from django.utils.crypto import salted_hmac
from django.utils.text import normalize_newlines
from django.utils.translation import gettext as _
from wagtail.models import Site

from base.fuzzy_dates import FuzzyDate, render
from base.models import SiteSettings
from projects.models import ChangeKind, Delivery, ProcessChange, Subscription
from projects.subscriptions.links import CONFIRMED_WITHIN, Wish, absolute, confirmation_token, leave_token
from projects.subscriptions.merging import merged, still_so
from projects.subscriptions.topics import Followed, find_followed, public_project


@dataclass(frozen=True)
class News:
    """One change in a reader's words: what it is of, what happened, the date before and now, why, and the decision."""

    title: str
    what: str
    was: str
    now: str
    reason: str
    decision: str


def confirmation_letter(wish: Wish, followed: Followed) -> EmailMessage:
    """Asks whoever has the address whether the wish is theirs."""
    with translation.override(wish.language):
        context = {
            "followed": followed,
            "site_name": _site_name(),
            "url": absolute("confirm", confirmation_token(wish), wish.language),
            "hours": int(CONFIRMED_WITHIN.total_seconds()) // 3600,
        }
        return _letter(wish.email, _("Confirm that you want to follow"), "confirmation", context)


def letter_about(deliveries: list[Delivery]) -> EmailMessage | None:
    """Tells one reader what changed in one process; None where there is nothing to tell, or no page to read it on."""
    language = deliveries[0].subscription.language
    project = public_project(deliveries[0].change.project_key, language)
    changes = still_so(merged({delivery.change_id: delivery.change for delivery in deliveries}.values()))
    if project is None or not changes:
        return None
    subscriptions = list({delivery.subscription_id: delivery.subscription for delivery in deliveries}.values())
    with translation.override(language):
        leave = absolute("leave_at_once", leave_token(subscriptions), language)
        headers = {
            "Message-ID": _message_id(deliveries),
            "List-Unsubscribe": f"<{leave}>",
            "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
        }
        context = {
            "project": project,
            "news": [_news(change, language) for change in changes],
            "reasons": [_reason(subscription, language) for subscription in subscriptions],
            "site_name": _site_name(),
        }
        subject = _("News of “%s”") % project.title
        return _letter(deliveries[0].subscription.email, subject, "changes", context, headers)


def _news(change: ProcessChange, language: str) -> News:
    moved, dated = change.is_move, change.kind != ChangeKind.ANSWERED
    return News(
        title=change.text("title", language),
        what=change.get_kind_display(),
        was=_date(change.old, language) if moved else "",
        now=_date(change.new, language) if moved or (dated and change.new_date) else "",
        reason=change.text("reason", language),
        decision=change.text("outcome", language),
    )


def _date(date: FuzzyDate, language: str) -> str:
    return render(date, language)


def _reason(subscription: Subscription, language: str) -> dict[str, str]:
    followed = find_followed(topic=subscription.topic, key=subscription.key, language=language)
    url = absolute("leave", leave_token([subscription]), language)
    return {"name": followed.name if followed else subscription.get_topic_display(), "url": url}


def _letter(
    to: str, subject: str, template: str, context: Mapping[str, Any], headers: Mapping[str, str] | None = None
) -> EmailMessage:
    """Told apart from what a person writes by ``Auto-Submitted`` (RFC 3834), so that no out-of-office reply comes."""
    body = normalize_newlines(render_to_string(f"subscriptions/mail/{template}.txt", dict(context)))
    return EmailMessage(
        subject=" ".join(subject.split()),
        body=body,
        from_email=_sender(),
        to=[to],
        headers={
            "Auto-Submitted": "auto-generated",
            "Content-Language": str(translation.get_language()),
            **(headers or {}),
        },
    )


def _sender() -> str:
    """The site's sender, by the municipality's name unless the setting has another."""
    name, address = parseaddr(settings.DEFAULT_FROM_EMAIL)
    return str(Address(name or _site_name(), addr_spec=address))


def _site_name() -> str:
    site = Site.objects.get(is_default_site=True)
    return str(SiteSettings.for_site(site).municipality_name)


def _message_id(deliveries: list[Delivery]) -> str:
    """The same whenever the same is sent again (RFC 5322, 3.6.4)."""
    what = ",".join(str(pk) for pk in sorted(delivery.pk for delivery in deliveries))
    digest = salted_hmac(__name__, what, algorithm="sha256").hexdigest()
    return f"<{digest[:40]}@{parseaddr(settings.DEFAULT_FROM_EMAIL)[1].rpartition('@')[2]}>"
