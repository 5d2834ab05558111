"""What browsers post when a result is opened."""

from django.http import HttpRequest, HttpResponse
from django.utils.translation import get_language
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_POST

from search.statistics.clicks import PARAMETER
from search.statistics.countable import is_reader
from search.statistics.recording import record_click

# More than any address that `ping_address` makes.
LONGEST_QUERY_STRING = 1000


@csrf_exempt  # it does nothing in anybody's name, and a browser sends no token with a ping
@require_POST
def click(request: HttpRequest) -> HttpResponse:
    """Count a click for the search in the address. The same answer whatever comes; the body is not read.

    What another site's pages send is not counted.
    """
    is_ours = request.headers.get("Sec-Fetch-Site", "same-origin") == "same-origin"
    if is_ours and is_reader(request) and len(request.META.get("QUERY_STRING", "")) <= LONGEST_QUERY_STRING:
        record_click(language=get_language() or "", query=request.GET.get(PARAMETER, ""))
    return HttpResponse(status=204)
