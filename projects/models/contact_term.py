"""Who was contact for what, and when."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class ContactRole(models.TextChoices):
    """How a page shows a person."""

    CONTACT = "contact", _("Contact person")
    SPEAKER = "speaker", _("Speaker")
    BODY = "body", _("In the text")


class ContactTerm(models.Model):
    """The time in which a published page showed a person; both by translation key, so that it holds in every language.

    ``until`` is empty while it still does.
    """

    person_key = models.UUIDField(db_index=True)
    page_key = models.UUIDField(db_index=True)
    role = models.CharField(max_length=10, choices=ContactRole)
    since = models.DateField()
    until = models.DateField(null=True, blank=True)

    class Meta:
        verbose_name = _("contact's term")
        verbose_name_plural = _("contacts' terms")
        constraints = [
            models.CheckConstraint(condition=models.Q(role__in=ContactRole.values), name="contact_term_role"),
            models.CheckConstraint(
                condition=models.Q(until__isnull=True) | models.Q(until__gte=models.F("since")),
                name="contact_term_ends_after_start",
            ),
            models.UniqueConstraint(
                fields=["person_key", "page_key", "role"],
                condition=models.Q(until__isnull=True),
                name="contact_term_open_once",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.since}–{self.until or ''}"
