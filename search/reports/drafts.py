"""The draft of a page about what readers search for."""

from collections.abc import Iterator
from typing import Any, NamedTuple
from urllib.parse import urlencode

from django.contrib.auth.models import AnonymousUser
from django.http import HttpRequest, HttpResponse
from django.urls import reverse, reverse_lazy
from django.utils.text import capfirst, slugify
from django.utils.translation import gettext_lazy as _
from django.views.generic import TemplateView
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.admin.views.generic.permissions import PermissionCheckedMixin
from wagtail.admin.views.pages.create import CreateView
from wagtail.coreutils import string_to_ascii
from wagtail.models import Page, get_page_models
from wagtail.permissions import policy_registry

from base.models import User

LONGEST_TITLE = 255


class Choice(NamedTuple):
    """A type of page, the page below which one is made, and the address of the form."""

    name: str
    description: str
    parent: str
    url: str


class PrefilledPageCreateView(CreateView):
    """Wagtail's form of a new page, with the title of its address. It is sent where Wagtail's own is."""

    def get(self, request: HttpRequest) -> HttpResponse:
        """The form. The page's address follows the title, as it does in the browser where an editor types one."""
        self.page.title = title = request.GET.get("title", "")[:LONGEST_TITLE]
        self.page.slug = slugify(string_to_ascii(title))[:LONGEST_TITLE]
        response: HttpResponse = super().get(request)
        return response


class DraftOfSearchView(PermissionCheckedMixin, WagtailAdminTemplateMixin, TemplateView):
    """What kind of page it shall be, of those that the user may make in the language of the search."""

    permission_policy = policy_registry.get_by_type(Page)
    permission_required = "add"
    template_name = "search/reports/draft.html"
    page_title = _("Draft a page")
    header_icon = "doc-empty"
    breadcrumbs_items = [
        *WagtailAdminTemplateMixin.breadcrumbs_items,
        {"url": reverse_lazy("searches_report"), "label": _("What readers search for")},
        {"url": "", "label": page_title},
    ]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """The types of page to choose from."""
        title, language = self.request.GET.get("title", ""), self.request.GET.get("language", "")
        choices = _choices(self.request.user, language=language, title=capfirst(title[:LONGEST_TITLE]))
        return {**super().get_context_data(**kwargs), "title": title, "choices": list(choices)}


def _choices(user: User | AnonymousUser, *, language: str, title: str) -> Iterator[Choice]:
    for model in sorted(get_page_models(), key=lambda model: str(model.get_verbose_name())):
        parent = _parent(model, language)
        if parent and parent.permissions_for_user(user).can_add_subpage() and model.can_create_at(parent):
            yield Choice(
                model.get_verbose_name(),
                model.get_page_description(),
                parent.get_admin_display_title(),
                _address(model, parent, title),
            )


def _parent(model: type[Page], language: str) -> Page | None:
    """The one page nearest the front page below which such a page stands.

    None where there are several: a conference is made from its project, not from what readers search for.
    """
    allowed = Page.objects.filter(depth__gt=1, locale__language_code=language).type(*model.allowed_parent_page_models())
    nearest = list(allowed.order_by("depth", "path").specific()[:2])
    if len({page.depth for page in nearest}) == len(nearest):
        return next(iter(nearest), None)
    return None


def _address(model: type[Page], parent: Page, title: str) -> str:
    address = reverse("draft_with_title", args=[model._meta.app_label, model._meta.model_name, parent.pk])
    return f"{address}?{urlencode({'title': title})}"
