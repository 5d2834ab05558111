"""What is coming, of every project on one page."""

from django.utils.translation import gettext_lazy as _

from base.models import BasePage


class CalendarPage(BasePage):
    """All open deadlines, and the conferences to come."""

    template = "projects/calendar_page.html"
    parent_page_types = ["home.HomePage"]
    subpage_types: list[str] = []
    max_count_per_parent = 1
    page_description = _("Lists every open deadline, and the conferences to come.")

    class Meta:
        verbose_name = _("calendar")
        verbose_name_plural = _("calendars")
