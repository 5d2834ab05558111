"""Who follows what by e-mail."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Topic(models.TextChoices):
    """What one can follow."""

    PROCESS = "process", _("The process of a project")
    THEME = "theme", _("Every process of a theme")
    DEADLINES = "deadlines", _("All deadlines")


class Subscription(models.Model):
    """A confirmed wish for e-mail: the address, what it follows and in which language; nothing else is kept.

    ``key`` is the translation key of the project's page or the theme; none for all deadlines.
    """

    email = models.EmailField(_("e-mail"))
    topic = models.CharField(max_length=10, choices=Topic)
    key = models.UUIDField(null=True, blank=True)
    language = models.CharField(max_length=10)

    class Meta:
        verbose_name = _("subscription")
        verbose_name_plural = _("subscriptions")
        constraints = [
            models.UniqueConstraint(fields=["email", "topic", "key"], name="subscription_once"),
            models.UniqueConstraint(
                fields=["email", "topic"], condition=models.Q(key__isnull=True), name="subscription_without_key_once"
            ),
            models.CheckConstraint(condition=models.Q(topic__in=Topic.values), name="subscription_topic"),
            models.CheckConstraint(
                condition=models.Q(topic=Topic.DEADLINES, key__isnull=True)
                | (~models.Q(topic=Topic.DEADLINES) & models.Q(key__isnull=False)),
                name="subscription_key",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.topic} ({self.language})"
