"""Captions of videos, where files are in a bucket."""

from django.conf import settings
from django.http import HttpResponse

from base.models import CustomDocument

CAPTIONS = "vtt"


def captions_response(document: CustomDocument) -> HttpResponse | None:
    """The captions themselves; None for another file, and where the site has its files at hand.

    To a bucket a browser is led by a redirect, but captions it takes from the page's own host alone
    (HTML Standard, sourcing out-of-band text tracks).
    """
    if not settings.MEDIA_BUCKET or document.file_extension.casefold() != CAPTIONS:
        return None
    with document.open_file() as file:
        return HttpResponse(file.read(), content_type=document.content_type)
