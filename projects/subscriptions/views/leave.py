"""Leaving by the link of a mail."""

from django.http import HttpRequest, HttpResponse, HttpResponseBadRequest
from django.shortcuts import redirect, render
from django.utils.translation import get_language
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from projects.models import Subscription
from projects.subscriptions.following import leave as leave_now
from projects.subscriptions.links import read_leave
from projects.subscriptions.topics import find_followed


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def leave(request: HttpRequest, token: str) -> HttpResponse:
    """A page with a button, which ends the subscriptions. 410 where the link was not made here."""
    ids = read_leave(token)
    if not ids:
        return render(request, "subscriptions/no_longer_valid.html", status=410)
    if request.method == "POST":
        leave_now(ids=ids)
    names = [_name(subscription) for subscription in Subscription.objects.filter(pk__in=ids)]
    return render(request, f"subscriptions/{'leave' if names else 'left'}.html", {"names": names})


@csrf_exempt  # a mail program posts it, without a page; the signature in the address is what tells that it may
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def leave_at_once(request: HttpRequest, token: str) -> HttpResponse:
    """What a mail program's own button posts (``List-Unsubscribe=One-Click``, RFC 8058); a reader gets the page."""
    if request.method != "POST":
        return redirect("subscriptions:leave", token)
    if request.POST.get("List-Unsubscribe") != "One-Click":
        return HttpResponseBadRequest("List-Unsubscribe=One-Click\n", content_type="text/plain")
    leave_now(ids=read_leave(token))
    return HttpResponse("OK\n", content_type="text/plain")


def _name(subscription: Subscription) -> str:
    followed = find_followed(topic=subscription.topic, key=subscription.key, language=get_language() or "")
    return followed.name if followed else subscription.get_topic_display()
