"""A picture for tests."""

import wagtail_factories

from base.models import CustomImage


class CustomImageFactory(wagtail_factories.ImageFactory):
    title = "Et bilde"

    class Meta:
        model = CustomImage


def picture() -> CustomImage:
    """A picture that is stored."""
    made: CustomImage = CustomImageFactory()
    return made
