"""What an editor can put into a page's body; ends in the one list that page types start from."""

from django.utils.translation import gettext_lazy as _
from wagtail.blocks import Block

from base.blocks.chart import ChartBlock
from base.blocks.decision_process import DecisionProcessBlock
from base.blocks.documents import DocumentsBlock
from base.blocks.fact_box import FactBoxBlock
from base.blocks.goals import GoalsBlock
from base.blocks.grouped_findings import GroupedFindingsBlock
from base.blocks.image import FigureBlock
from base.blocks.key_figures import KeyFiguresBlock
from base.blocks.links import LinksBlock
from base.blocks.partners import PartnersBlock
from base.blocks.phases import PhasesBlock
from base.blocks.questions import QuestionsBlock
from base.blocks.quotation import QuotationBlock
from base.blocks.table import TableBlock
from base.blocks.text import TextBlock
from base.blocks.video import VideoBlock

# Groups of the editor's block chooser.
WRITING, FIGURES, PROCESS, REFERENCES = _("Writing"), _("Figures and pictures"), _("Process"), _("References")

BODY_BLOCKS: list[tuple[str, Block]] = [
    ("text", TextBlock(group=WRITING)),
    ("questions", QuestionsBlock(group=WRITING)),
    ("quotation", QuotationBlock(group=WRITING)),
    ("fact_box", FactBoxBlock(group=WRITING)),
    ("key_figures", KeyFiguresBlock(group=FIGURES)),
    ("table", TableBlock(group=FIGURES)),
    ("chart", ChartBlock(group=FIGURES)),
    ("image", FigureBlock(group=FIGURES)),
    ("video", VideoBlock(group=FIGURES)),
    ("grouped_findings", GroupedFindingsBlock(group=FIGURES)),
    ("goals", GoalsBlock(group=FIGURES)),
    ("phases", PhasesBlock(group=PROCESS)),
    ("decision_process", DecisionProcessBlock(group=PROCESS)),
    ("partners", PartnersBlock(group=REFERENCES)),
    ("documents", DocumentsBlock(group=REFERENCES)),
    ("links", LinksBlock(group=REFERENCES)),
]
