"""Addresses of the gallery."""

from django.urls import path

from base.gallery.views import gallery

urlpatterns = [path("", gallery, name="gallery")]
