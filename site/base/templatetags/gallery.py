"""What the gallery's page needs."""

from django import template
from django.template.loader import render_to_string
from django.utils.safestring import SafeString

from base.gallery.example import Example

register = template.Library()


@register.simple_tag
def example(shown: Example) -> SafeString:
    """The component with the example's inputs and nothing else."""
    return render_to_string(f"components/{shown.component}.html", dict(shown.inputs))
