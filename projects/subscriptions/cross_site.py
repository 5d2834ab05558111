"""Keeping other sites' pages from posting forms here, without a cookie."""

from collections.abc import Callable
from functools import wraps
from typing import Concatenate

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.views.decorators.csrf import csrf_exempt


def posted_from_here[**P](
    view: Callable[Concatenate[HttpRequest, P], HttpResponse],
) -> Callable[Concatenate[HttpRequest, P], HttpResponse]:
    """Refuse what another site's page has a browser post, as the browser itself tells (``Sec-Fetch-Site``, W3C Fetch
    Metadata Request Headers).

    In place of Django's token, which would give a cookie to each reader of each page that has the form, and make the
    page another at each request. The form is no reader's own: nobody is signed in to it.
    """

    @wraps(view)
    def checked(request: HttpRequest, /, *args: P.args, **kwargs: P.kwargs) -> HttpResponse:
        if request.method == "POST" and request.headers.get("Sec-Fetch-Site", "none") not in {"same-origin", "none"}:
            raise PermissionDenied
        return view(request, *args, **kwargs)

    return csrf_exempt(checked)
