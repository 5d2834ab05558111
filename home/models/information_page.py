"""A plain page: about the site, privacy, how to take part."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.fields import StreamField
from wagtail.search import index

from base.blocks import BODY_BLOCKS
from base.models import BasePage


class InformationPage(BasePage):
    """A lead and a body; may have pages of its kind below it."""

    body = StreamField(BODY_BLOCKS, verbose_name=_("body"), blank=True)

    template = "home/information_page.html"
    parent_page_types = ["home.HomePage", "home.InformationPage"]
    subpage_types = ["home.InformationPage"]
    page_description = _("A plain page, such as one about the site.")

    content_panels = [*BasePage.content_panels, FieldPanel("body")]
    search_fields = [*BasePage.search_fields, index.SearchField("body")]

    class Meta:
        verbose_name = _("information page")
        verbose_name_plural = _("information pages")
