"""The admin's view of where a contact person is used, and for what she was contact when."""

from typing import Any

from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin.widgets.button import HeaderButton
from wagtail.snippets.views.snippets import UsageView

from projects.people.terms import terms_of_person
from projects.people.usage import Use, rows_of, uses_of
from projects.people.versions import VersionKind
from projects.people.wording import places_words


class PersonUsageView(UsageView):
    """In all languages of the person: published pages, past conferences, and what is not published; then the terms.

    Wagtail's own view knows neither drafts nor the other languages; it still says what a deletion would do.
    """

    page_title = gettext_lazy("Where used")

    def get_template_names(self) -> list[str]:
        """Wagtail's own where it describes a deletion."""
        if self.describe_on_delete:
            names: list[str] = super().get_template_names()
            return names
        return ["projects/people/admin/usage.html"]

    @cached_property
    def header_buttons(self) -> list[HeaderButton]:
        """To replace the person; Wagtail's leads back to editing."""
        replace = HeaderButton(
            label=_("Replace everywhere"), url=reverse("replace_contact", args=[self.object.pk]), icon_name="resubmit"
        )
        return [*super().header_buttons, replace]

    def get_context_data(self, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """The uses, by section, and the terms."""
        context: dict[str, Any] = super().get_context_data(*args, **kwargs)
        uses = uses_of(set(rows_of(self.object)))
        published = [use for use in uses if use.kind == VersionKind.PUBLISHED]
        context["sections"] = [
            (_("On published pages"), with_words(use for use in published if not use.is_past)),
            (_("At conferences that are over"), with_words(use for use in published if use.is_past)),
            (
                _("In drafts, and in what is scheduled or in moderation"),
                with_words(use for use in uses if use not in published),
            ),
        ]
        context["uses"] = uses
        context["terms"] = terms_of_person(self.object.translation_key)
        return context


def with_words(uses: Any) -> list[tuple[Use, list[str]]]:
    """Each use with its places in words."""
    return [(use, places_words(use.places)) for use in uses]
