"""What an editor is told who saves a page with telephone numbers or e-mail addresses in its texts."""

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from wagtail.admin import messages
from wagtail.models import Page

from projects.people.raw_contacts.checking import Check
from projects.people.raw_contacts.offers import advice, offer, shown

# More are named in the report alone.
AT_MOST = 3


def warn_of_raw_contacts(request: HttpRequest, page: Page) -> None:
    """A warning for each, with where it stands and what to do; it hinders nothing."""
    hits = Check().hits(page)
    for hit in hits[:AT_MOST]:
        address, words = offer(hit)
        text = _("“%(written)s” stands in the text (%(place)s).") % {"written": shown(hit), "place": hit.place}
        messages.warning(request, f"{text} {advice(hit)}", buttons=[messages.button(address, words)])
    if more := len(hits[AT_MOST:]):
        text = ngettext(
            "%(count)d more number or address stands in the texts.",
            "%(count)d more numbers or addresses stand in the texts.",
            more,
        )
        report = messages.button(reverse("raw_contacts_report"), _("See the report"))
        messages.warning(request, text % {"count": more}, buttons=[report])
