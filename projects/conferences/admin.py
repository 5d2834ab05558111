"""What an editor is told who has saved or published a conference."""

from itertools import islice

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _
from wagtail import hooks
from wagtail.admin import messages
from wagtail.models import Page

from projects.conferences.clashes import clashes
from projects.models import ChangeKind, ConferencePage, ProcessChange, ProcessStep

# More would be no help.
MOST_TOLD = 5


@hooks.register("after_create_page")
@hooks.register("after_edit_page")
def warn_of_clashes(request: HttpRequest, page: Page) -> None:
    """Name the sessions that overlap in a room or track. It may be as the editor wants it, so nothing is refused."""
    if not isinstance(page, ConferencePage):
        return
    for clash in islice(clashes(page.sessions.all()), MOST_TOLD):
        words = {"first": clash.first.title, "second": clash.second.title, "where": clash.where}
        messages.warning(request, _("“%(first)s” and “%(second)s” overlap, and both are in %(where)s.") % words)


@hooks.register("after_publish_page")
def tell_of_steps_that_followed(request: HttpRequest, page: Page) -> None:
    """Name the process steps that the publication has moved or cancelled, with a link to their project."""
    if not isinstance(page, ConferencePage):
        return
    published_at = ConferencePage.objects.values_list("last_published_at", flat=True).get(pk=page.pk)
    steps = ProcessStep.objects.filter(
        conference__translation_key=page.translation_key, page__locale=page.locale_id
    ).select_related("page")
    followed = {
        (change.row_key, change.kind)
        for change in ProcessChange.objects.filter(
            row_key__in=[step.translation_key for step in steps], at__gte=published_at
        )
    }
    for step in steps:
        edit = messages.button(reverse("wagtailadmin_pages:edit", args=[step.page_id]), _("See the project"))
        words = {"step": step.title, "project": step.page.title}
        if (step.translation_key, ChangeKind.MOVED) in followed:
            told = _("The step “%(step)s” of the process of “%(project)s” has been moved with the conference.")
            messages.info(request, told % words, buttons=[edit])
        if (step.translation_key, ChangeKind.CANCELLED) in followed:
            told = _("The step “%(step)s” of the process of “%(project)s” has been cancelled with the conference.")
            messages.info(request, told % words, buttons=[edit])
