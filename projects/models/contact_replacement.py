"""The replacing of a person by another, everywhere, and what it takes to undo it."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _


class ContactReplacement(models.Model):
    """One replacement: who by whom (translation keys, and names as they were), by which editor, and what it touched.

    ``record`` says, place by place, what stood there before, for the undoing.
    """

    old_key = models.UUIDField(db_index=True)
    new_key = models.UUIDField(db_index=True)
    old_name = models.CharField(max_length=120)
    new_name = models.CharField(max_length=120)
    made_at = models.DateTimeField(auto_now_add=True)
    made_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    undone_at = models.DateTimeField(null=True, blank=True)
    undone_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    record = models.JSONField(default=list)

    class Meta:
        ordering = ["-made_at"]
        verbose_name = _("replacement of a contact person")
        verbose_name_plural = _("replacements of contact persons")

    def __str__(self) -> str:
        return f"{self.old_name} → {self.new_name}"
