"""What an editor can put into the body of a project or a news article."""

from wagtail.blocks import Block

from base.blocks import BODY_BLOCKS, REFERENCES
from projects.blocks.contact import ContactBlock
from projects.blocks.related_projects import RelatedProjectsBlock

PROJECT_BLOCKS: list[tuple[str, Block]] = [
    *BODY_BLOCKS,
    ("contact", ContactBlock(group=REFERENCES)),
    ("related_projects", RelatedProjectsBlock(group=REFERENCES)),
]
