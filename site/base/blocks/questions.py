"""Questions and their answers."""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from base.rich_text import BODY_TEXT, RichTextBlock


class QuestionBlock(blocks.StructBlock):
    """One question with its answer."""

    question = blocks.CharBlock(label=_("Question"), max_length=200)
    answer = RichTextBlock(label=_("Answer"), features=BODY_TEXT)

    class Meta:
        icon = "help"
        label = _("Question")
        description = _("A question with its answer")
        preview_value = {"question": "Hvem kan delta?", "answer": "<p>Alle leverandører.</p>"}


class QuestionsBlock(blocks.StructBlock):
    """A list of questions under a heading."""

    heading = blocks.CharBlock(label=_("Heading"), required=False, max_length=120)
    items = blocks.ListBlock(QuestionBlock(), label=_("Questions"), min_num=1)

    class Meta:
        icon = "help"
        label = _("Questions and answers")
        description = _("What readers ask, each with its answer")
        preview_value = {
            "heading": "Spørsmål og svar",
            "items": [{"question": "Hvem kan delta?", "answer": "<p>Alle leverandører.</p>"}],
        }
        template = "base/blocks/questions.html"
