"""Addresses of the gallery."""

from base.gallery.views import gallery
from django.urls import path

urlpatterns = [path("", gallery, name="gallery")]
