"""A picture for examples, which needs no database: it answers to what Wagtail's image tags ask of an image."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.forms.utils import flatatt
from django.templatetags.static import static
from django.utils.html import format_html
from django.utils.safestring import SafeString
from wagtail.images.models import Filter

WIDTH, HEIGHT = 1600, 900


@dataclass(frozen=True)
class IllustrationRendition:
    """The same drawing at every size."""

    width: int = WIDTH
    height: int = HEIGHT

    @property
    def url(self) -> str:
        """Where the drawing is."""
        return static("img/example.svg")

    @property
    def full_url(self) -> str:
        """As ``url``: a gallery has no other address."""
        return self.url

    def img_tag(self, attributes: Mapping[str, Any]) -> SafeString:
        """The element, with alternative text unless that is among the attributes."""
        shown = {"alt": "", "src": self.url, "width": self.width, "height": self.height, **attributes}
        return format_html("<img{}>", flatatt(shown))


class Illustration:
    """A drawing of houses by a fjord, made for this project."""

    def get_rendition(self, spec: Filter | str) -> IllustrationRendition:
        """One rendition, whatever is asked for."""
        return IllustrationRendition()

    def get_renditions(self, *specs: Filter | str) -> dict[str, IllustrationRendition]:
        """One rendition for each that is asked for, each larger than the one before."""
        return {
            str(getattr(spec, "spec", spec)): IllustrationRendition(WIDTH // part, HEIGHT // part)
            for part, spec in zip(range(len(specs), 0, -1), specs, strict=True)
        }
