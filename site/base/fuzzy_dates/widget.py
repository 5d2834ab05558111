from typing import Any

from django import forms
from django.urls import reverse
from django.utils.translation import get_language

from .explain import explain
from .parse import parse
from .render import render
from .understanding import AmbiguousError, NotUnderstoodError
from .value import FuzzyDate


class FuzzyDateInput(forms.TextInput):
    """A text field that says under itself how the date in it is understood: on loading without JavaScript, and
    while typing with it."""

    template_name = "base/widgets/fuzzy_date_input.html"

    class Media:
        js = [forms.Script("js/admin/fuzzy-date.js", type="module")]

    def get_context(self, name: str, value: Any, attrs: dict[str, Any] | None) -> dict[str, Any]:
        context = super().get_context(name, value, attrs)
        undecided = render(FuzzyDate.UNDECIDED, get_language())
        context["widget"]["attrs"] = {"placeholder": undecided, "autocomplete": "off", **context["widget"]["attrs"]}
        context["interpretation"] = _interpretation(context["widget"]["value"] or "")
        context["interpretation_url"] = reverse("fuzzy_date_interpretation")
        return context


def _interpretation(text: str) -> str:
    """Nothing for what is not understood: an error beside the field says why."""
    try:
        return explain(parse(text, get_language())) if text.strip() else ""
    except (AmbiguousError, NotUnderstoodError):
        return ""
