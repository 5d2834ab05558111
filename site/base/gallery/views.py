"""The page that shows the gallery."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from base.gallery.components import components


def gallery(request: HttpRequest) -> HttpResponse:
    """Every component with its inputs and its examples."""
    return render(request, "base/gallery.html", {"components": components()})
