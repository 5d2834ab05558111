"""What the site asks the editor of a step whose date has passed."""

from wagtail.admin.panels import Panel


class StepQuestionPanel(Panel):
    """Asks, at the head of the step's form, what has become of it; says nothing while nothing is to be asked."""

    class BoundPanel(Panel.BoundPanel):
        """The question of one step, as it was last saved."""

        template_name = "projects/admin/step_question.html"

        def is_shown(self) -> bool:
            return super().is_shown() and self.instance.pk is not None and self.instance.state == "date_passed"
