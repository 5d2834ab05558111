"""What a follower has yet to be told."""

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from projects.models.process_change import ProcessChange
from projects.models.subscription import Subscription


class Delivery(models.Model):
    """A change that a follower is to be told of by e-mail. The row goes when that is done, or when the follower leaves.

    ``next_attempt`` is set ahead before each attempt (``projects.subscriptions.claims``).
    """

    subscription = models.ForeignKey(Subscription, on_delete=models.CASCADE, related_name="deliveries")
    change = models.ForeignKey(ProcessChange, on_delete=models.CASCADE, related_name="deliveries")
    attempts = models.PositiveSmallIntegerField(default=0)
    next_attempt = models.DateTimeField(default=timezone.now, db_index=True)

    class Meta:
        verbose_name = _("mail to a follower")
        verbose_name_plural = _("mails to followers")
        constraints = [models.UniqueConstraint(fields=["subscription", "change"], name="delivery_once")]

    def __str__(self) -> str:
        return f"{self.subscription_id}: {self.change_id}"
