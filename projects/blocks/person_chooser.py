"""Choosing a contact person inside a stream."""

from typing import Any

from wagtail.snippets.blocks import SnippetChooserBlock


class PersonChooserBlock(SnippetChooserBlock):
    """A contact person, who is the same in every language and shown in the reader's (docs/adr/0006).

    To wagtail-localize there is nothing to translate in it. It would otherwise submit the person together with each
    page that shows her, and take her translation off the site until somebody publishes it again.
    """

    def __init__(self, **kwargs: Any) -> None:
        super().__init__("projects.ContactPerson", **kwargs)

    def deconstruct(self) -> Any:
        """As Wagtail's own chooser, so that migrations name no class of ours."""
        _path, _args, kwargs = super().deconstruct()
        return "wagtail.snippets.blocks.SnippetChooserBlock", ["projects.ContactPerson"], kwargs

    def get_translatable_segments(self, value: Any) -> list[Any]:
        """None."""
        return []

    def restore_translated_segments(self, value: Any, segments: list[Any]) -> Any:
        """The person as chosen."""
        return value
