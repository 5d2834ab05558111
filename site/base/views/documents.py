"""Documents, in parts too, as browsers ask for them when a reader moves to another place in a video (RFC 9110, 14).

Wagtail's view gives whole files alone, which some browsers do not play. Where files are in a bucket it leads there,
and the bucket gives the parts.
"""

from django.http import FileResponse, HttpRequest, HttpResponseBase
from wagtail.documents.views import serve as wagtail_views
from whitenoise.middleware import WhiteNoiseMiddleware
from whitenoise.responders import StaticFile

KEPT = ("Content-Type", "Content-Disposition", "Content-Security-Policy", "ETag", "Last-Modified", "Accept-Ranges")


def serve(request: HttpRequest, document_id: int, document_filename: str) -> HttpResponseBase:
    """Wagtail's answer, which says whether the reader may have the file; of a file, the part that was asked for."""
    response: HttpResponseBase = wagtail_views.serve(request, document_id, document_filename)
    if not isinstance(response, FileResponse) or response.file_to_stream is None:
        return response
    response["Accept-Ranges"] = "bytes"
    # Who has the beginning of another version gets the whole of this one (13.1.5).
    held = request.headers.get("If-Range", response.get("ETag"))
    if "Range" not in request.headers or held != response.get("ETag"):
        return response
    path = response.file_to_stream.name
    response.close()
    file = StaticFile(path, [(name, response[name]) for name in KEPT if name in response])
    part: HttpResponseBase = WhiteNoiseMiddleware.serve(file, request)
    return part
