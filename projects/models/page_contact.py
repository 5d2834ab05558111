"""Whom to ring about a page."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.models import Orderable

from projects.models.contact_person import ContactPerson


class PageContact(Orderable):
    """A row of a page's contacts. The person is shown in the page's language wherever that exists.

    A page type's own rows have the parental key ``page``, and a constraint that each person stands there once: by
    expressions, so that forms leave it to ``PageWithContactsForm``, which says what is wrong in plain words.
    """

    person = models.ForeignKey(
        ContactPerson, verbose_name=_("contact person"), on_delete=models.PROTECT, related_name="+"
    )

    panels = [FieldPanel("person")]

    class Meta(Orderable.Meta):
        abstract = True
