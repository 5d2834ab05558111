"""Asking to follow."""

from urllib.parse import urlencode

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from projects.subscriptions.asking import NotAskedError, ask
from projects.subscriptions.cross_site import posted_from_here
from projects.subscriptions.forms import EmailForm, TopicForm
from projects.subscriptions.topics import Followed


@never_cache
@posted_from_here
@require_http_methods(["GET", "HEAD", "POST"])
def follow(request: HttpRequest) -> HttpResponse:
    """The form for what the address names (``topic``, ``key``), and where each page's own form is posted to.

    What is wrong is said beside the field, which keeps what was written. 404 where there is no such thing to follow.
    """
    posted = request.method == "POST"
    followed = _followed(request)
    form = EmailForm(request.POST if posted else None)
    if posted and form.is_valid():
        try:
            if not form.is_trapped:
                ask(wish=form.wish(followed), followed=followed, request=request)
        except NotAskedError as error:
            form.add_error("email", str(error))
        else:
            return redirect(f"{reverse('subscriptions:check_mail')}?{_query(followed)}")
    return render(request, "subscriptions/follow.html", {"followed": followed, "form": form})


@never_cache
@require_safe
def check_mail(request: HttpRequest) -> HttpResponse:
    """What comes next, the same whoever asked."""
    return render(request, "subscriptions/check_mail.html", {"followed": _followed(request)})


def _followed(request: HttpRequest) -> Followed:
    asked = TopicForm(request.GET)
    if not asked.is_valid() or asked.followed is None:
        raise Http404
    return asked.followed


def _query(followed: Followed) -> str:
    return urlencode({"topic": followed.topic.value} | ({"key": str(followed.key)} if followed.key else {}))
