"""The deletion of a contact person for privacy, and the proof of it."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _


class ContactDeletion(models.Model):
    """One deletion (the right to erasure: GDPR, article 17). It holds nothing that tells who the person was.

    ``person_pk`` is the number of the row from which the deletion was started. ``removed`` counts what was taken away,
    by place. ``findings`` says where name, e-mail or telephone number were found afterwards, as
    ``projects.people.privacy.findings`` writes them; ``looked_at`` how much was looked through, by place, none where a
    place could not be.
    """

    person_pk = models.BigIntegerField()
    made_at = models.DateTimeField(auto_now_add=True)
    made_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    removed = models.JSONField(default=dict)
    findings = models.JSONField(default=list)
    looked_at = models.JSONField(default=dict)
    scanned_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["-made_at", "-pk"]
        verbose_name = _("deletion of a contact person")
        verbose_name_plural = _("deletions of contact persons")

    def __str__(self) -> str:
        return _("Deleted contact person no. %(number)s") % {"number": self.person_pk}
