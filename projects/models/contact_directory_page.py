"""The list of contact persons, and below it a page for each."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.utils.translation import gettext_lazy as _
from wagtail.contrib.routable_page.models import RoutablePageMixin, path

from base.models import BasePage
from projects.contacts import public_contacts
from projects.people import structured_data


class ContactDirectoryPage(RoutablePageMixin, BasePage):
    """Everyone whom readers can ring or write to, in the page's language; each has an address of her own below it."""

    template = "projects/contact_directory_page.html"
    parent_page_types = ["home.HomePage"]
    subpage_types: list[str] = []
    max_count_per_parent = 1
    page_description = _("Lists every published contact person.")

    class Meta:
        verbose_name = _("contact directory")
        verbose_name_plural = _("contact directories")

    @path("")
    def index_route(self, request: HttpRequest) -> HttpResponse:
        """The persons by name, as the reader has narrowed the list."""
        from projects.people.directory import directory_listing

        context = self.get_context(request) | directory_listing(locale=self.locale, query=request.GET)
        context["structured_data"] += [structured_data.person(contact, request) for contact in context["people"]]
        return TemplateResponse(request, self.template, context)

    @path("<slug:slug>/")
    def person(self, request: HttpRequest, slug: str) -> HttpResponse:
        """A person's own page."""
        from projects.people.views import person_page

        return person_page(self, request, slug)

    @path("<slug:slug>/contact.vcf/")
    def contact_card(self, request: HttpRequest, slug: str) -> HttpResponse:
        """A person's vCard. The address has no slash at its end (``base.serving``)."""
        from projects.people.views import contact_card

        return contact_card(self, request, slug)

    @path("<slug:slug>/qr.svg/")
    def contact_code(self, request: HttpRequest, slug: str) -> HttpResponse:
        """A person's QR code, at an address without a slash at its end."""
        from projects.people.views import contact_code

        return contact_code(self, request, slug)

    def get_sitemap_urls(self, request: HttpRequest | None = None) -> list[dict[str, Any]]:
        """The address of each person too."""
        persons = public_contacts(self.locale).values_list("slug", "last_published_at")
        own: list[dict[str, Any]] = super().get_sitemap_urls(request)
        here = self.get_full_url(request)
        return [*own, *({"location": f"{here}{slug}/", "lastmod": changed} for slug, changed in persons)]
