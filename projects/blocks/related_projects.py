"""Other projects to read about."""

from typing import Any

from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from base.visibility import readable


class RelatedProjectsBlock(blocks.StructBlock):
    """Cards of other projects."""

    heading = blocks.CharBlock(label=_("Heading"), required=False, max_length=120)
    projects = blocks.ListBlock(
        blocks.PageChooserBlock("projects.ProjectPage", label=_("Project")), label=_("Projects"), min_num=1
    )

    class Meta:
        icon = "doc-full-inverse"
        label = _("Related projects")
        description = _("Links to other projects")
        preview_template = "projects/blocks/related_projects_preview.html"
        template = "projects/blocks/related_projects.html"

    def get_context(self, value: Any, parent_context: dict[str, Any] | None = None) -> dict[str, Any]:
        """The projects in the reader's language that everybody may read, in the editor's order, with their cards."""
        from projects.listing import with_cards
        from projects.models.project_page import ProjectPage

        context: dict[str, Any] = super().get_context(value, parent_context=parent_context)
        chosen = [page.translation_key for page in value["projects"] if page]
        same = ProjectPage.objects.filter(translation_key__in=chosen, locale__language_code=get_language())
        found = with_cards(readable(same).defer_streamfields())
        context["projects"] = sorted(found, key=lambda page: chosen.index(page.translation_key))
        return context
