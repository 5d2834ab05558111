"""The index health page, and what can be asked for there."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from search.checking.tasks import check_indices
from search.client import is_configured
from search.health.engine import ask_engine
from search.health.languages import language_states
from search.health.outbox import named, waiting
from search.indexing.aside import set_aside, try_again
from search.models import IndexClock

VIEW, CHANGE = "search.view_outboxentry", "search.change_outboxentry"
AT_A_TIME = 50
ADDRESS = "search_index_health"


def health_view(request: HttpRequest) -> HttpResponse:
    """What waits, what is set aside, what differs, and how each index is. Answers with Elasticsearch away too."""
    _require(request, VIEW)
    engine = ask_engine()
    aside = Paginator(set_aside(), AT_A_TIME).get_page(request.GET.get("p"))
    names = named(entry.key for entry in aside)
    title = _("The search index")
    context = {
        "header_title": title,
        "breadcrumbs_items": [*WagtailAdminTemplateMixin.breadcrumbs_items, {"url": "", "label": title}],
        "header_icon": "search",
        "engine": engine,
        "languages": language_states(engine),
        "waiting": waiting(),
        "confirmed_at": IndexClock.objects.values_list("confirmed_at", flat=True).filter(pk=1).first(),
        "aside": aside,
        "aside_named": [(entry, names[entry.key]) for entry in aside],
        "may_change": request.user.has_perm(CHANGE),
    }
    return render(request, "search/health/health.html", context)


@require_POST
def try_again_view(request: HttpRequest) -> HttpResponse:
    """One document that is set aside, or all."""
    _require(request, CHANGE)
    key = request.POST.get("key", "")
    tried = try_again([key] if key else None)
    messages.success(
        request,
        ngettext("%(count)s document is tried again now.", "%(count)s documents are tried again now.", tried)
        % {"count": tried},
    )
    return redirect(ADDRESS)


@require_POST
def check_view(request: HttpRequest) -> HttpResponse:
    """Have the worker compare the indices with the database, and mend them if asked."""
    _require(request, CHANGE)
    if is_configured():
        check_indices.enqueue(mend="mend" in request.POST)
        messages.success(request, _("The index is being compared with the pages. Load this page again in a while."))
    else:
        messages.error(request, _("There is no search engine to ask."))
    return redirect(ADDRESS)


def _require(request: HttpRequest, permission: str) -> None:
    if not request.user.has_perm(permission):
        raise PermissionDenied
