"""The list of contact persons."""

from typing import Any

from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from base.models import BasePage
from projects.contacts import public_contacts
from projects.people.addresses import with_addresses
from projects.people.public_contact import person_contact
from projects.structured_data import contact_points


class ContactDirectoryPage(BasePage):
    """Everyone whom readers can ring or write to, in the page's language."""

    template = "projects/contact_directory_page.html"
    parent_page_types = ["home.HomePage"]
    subpage_types: list[str] = []
    max_count_per_parent = 1
    page_description = _("Lists every published contact person.")

    class Meta:
        verbose_name = _("contact directory")
        verbose_name_plural = _("contact directories")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """The persons, by name."""
        context = super().get_context(request, *args, **kwargs)
        context["contacts"] = [person_contact(row) for row in with_addresses(public_contacts(self.locale))]
        context["structured_data"] += contact_points(context["contacts"])
        return context
