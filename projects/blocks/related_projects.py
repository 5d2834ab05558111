"""Other projects to read about."""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks


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
