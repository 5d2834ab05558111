"""Confirming by the link of the mail."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from projects.subscriptions.following import begin
from projects.subscriptions.links import read_confirmation
from projects.subscriptions.topics import find_followed


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def confirm(request: HttpRequest, token: str) -> HttpResponse:
    """A page with a button, since mail scanners open links; the button begins the subscription.

    410 where the link is too old, was not made here, or what it is about is gone.
    """
    wish = read_confirmation(token)
    followed = wish and find_followed(topic=wish.topic, key=wish.key, language=get_language() or "")
    if wish is None or followed is None:
        return render(request, "subscriptions/no_longer_valid.html", status=410)
    if request.method == "POST":
        begin(wish=wish)
        return render(request, "subscriptions/confirmed.html", {"followed": followed})
    return render(request, "subscriptions/confirm.html", {"followed": followed, "email": wish.email})
