"""Telling an editor who takes a page away that readers of another language still have it."""

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _
from wagtail.admin import messages
from wagtail.models import Page


def warn_of_published_translations(request: HttpRequest, page: Page) -> None:
    """Name each language in which the page is still published, with a link to where it is edited.

    The page itself may be gone from the database.
    """
    others = Page.objects.filter(translation_key=page.translation_key).exclude(locale=page.locale_id)
    for other in others.live().select_related("locale").order_by("locale__language_code"):
        words = {"title": other.get_admin_display_title(), "language": other.locale.get_display_name()}
        messages.warning(
            request,
            _("Still published in another language: “%(title)s” (%(language)s).") % words,
            buttons=[messages.button(reverse("wagtailadmin_pages:edit", args=[other.pk]), _("Edit"))],
        )
