"""The report of telephone numbers and e-mail addresses in the texts of published pages."""

from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from wagtail.models import Page

from projects.people.raw_contacts.checking import Check
from projects.people.raw_contacts.offers import offer, shown

PERMISSION = "projects.change_contactperson"
AT_A_TIME = 50


def report_view(request: HttpRequest) -> HttpResponse:
    """Every hit on a published page, by page."""
    if not request.user.has_perm(PERMISSION):
        raise PermissionDenied
    check = Check()
    pages = Page.objects.live().filter(alias_of=None).select_related("locale").order_by("title", "pk").specific()
    hits = [(hit, shown(hit), *offer(hit)) for page in pages.iterator() for hit in check.hits(page)]
    context = {
        "page_title": _("Contact details in texts"),
        "header_icon": "mail",
        "hits": Paginator(hits, AT_A_TIME).get_page(request.GET.get("p")),
    }
    return render(request, "projects/people/raw_contacts_report.html", context)
