"""The admin's action that replaces a contact person everywhere: who takes over, then what is touched, then done."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views import View
from wagtail.admin import messages
from wagtail.admin.views.generic.base import BaseObjectMixin, WagtailAdminTemplateMixin
from wagtail.admin.views.generic.permissions import PermissionCheckedMixin

from base.models import User
from projects.models import ContactPerson
from projects.people.admin_usage import with_words
from projects.people.replacement_form import ReplacementForm
from projects.people.replacement_plan import ReplacementPlan
from projects.people.replacing import ReplacementRefusedError, replace_everywhere


class ReplaceView(PermissionCheckedMixin, BaseObjectMixin, WagtailAdminTemplateMixin, View):
    """GET asks who takes over, and with an answer shows what is touched; POST does it."""

    model = ContactPerson
    permission_required = "change"
    page_title = gettext_lazy("Replace everywhere")
    header_icon = "resubmit"
    template_name = "projects/people/admin/replace.html"

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """The question, or the preview."""
        return self._show(ReplacementForm(request.GET if "new" in request.GET else None, old=self.object))

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Replace; what stands in the way since the preview is told, and nothing is done."""
        form = ReplacementForm(request.POST, old=self.object)
        if not form.is_valid():
            return self._show(form)
        try:
            replacement = replace_everywhere(old=self.object, user=self._user, **form.cleaned_data)
        except ReplacementRefusedError as refused:
            messages.error(request, _("Nothing was replaced.") + " " + " ".join(refused.obstacles))
            return self._show(form)
        words = {"old": replacement.old_name, "new": replacement.new_name}
        messages.success(request, _("%(old)s was replaced with %(new)s.") % words)
        return redirect("contact_replacement", replacement.pk)

    @property
    def _user(self) -> User:
        """The admin lets nobody in who has not signed in."""
        user: User = self.request.user  # type: ignore[assignment]  # as said
        return user

    def get_page_subtitle(self) -> str:
        """Who is replaced."""
        return str(self.object.name)

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        """Below the person."""
        viewset = ContactPerson.snippet_viewset
        edit = reverse(viewset.get_url_name("edit"), args=[self.object.pk])
        return [
            *self.breadcrumbs_items,
            {
                "url": reverse(viewset.get_url_name("list")),
                "label": capfirst(ContactPerson._meta.verbose_name_plural or ""),
            },
            {"url": edit, "label": str(self.object)},
            {"url": "", "label": self.page_title, "sublabel": self.get_page_subtitle()},
        ]

    def _show(self, form: ReplacementForm) -> HttpResponse:
        plan = None
        if form.is_bound and form.is_valid():
            plan = ReplacementPlan(
                self.object, form.cleaned_data["new"], self._user, form.cleaned_data["keep_past_speakers"]
            )
        context = self.get_context_data(form=form, media=form.media, plan=plan, person=self.object)
        if plan:
            context["touched"] = [(planned, with_words(planned.uses)) for planned in plan.pages]
            context["kept"] = with_words(plan.kept)
        response: HttpResponse = self.render_to_response(context)
        return response
