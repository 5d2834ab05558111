"""Whom to ring."""

from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.models import DraftStateMixin, PreviewableMixin, RevisionMixin, TranslatableMixin
from wagtail.search import index
from wagtail_localize.fields import SynchronizedField, TranslatableField

from base.date_inputs import PublishingPanel
from base.phone_numbers import PhoneNumberField, format_phone_number
from base.visibility import is_published
from projects.people.public_contact import person_contact
from projects.people.slugs import free_slug, is_taken, slug_for, slug_of

# What is true of a person in every language.
SHARED_FIELDS = ["name", "slug", "phone", "email", "photo", "role_mailbox", "valid_until"]


class ContactPerson(PreviewableMixin, DraftStateMixin, RevisionMixin, TranslatableMixin, index.Indexed, models.Model):
    """A person, or a role, that readers can ring or write to; one row a language, joined by ``translation_key``."""

    name = models.CharField(_("name"), max_length=120)
    slug = models.SlugField(
        _("address"),
        max_length=140,
        blank=True,
        help_text=_("The last part of the address of the person’s own page. Left empty, it is made from the name."),
    )
    title = models.CharField(_("title"), max_length=120, blank=True)
    unit = models.CharField(_("unit"), max_length=120, blank=True)
    phone = PhoneNumberField(_("telephone"), blank=True)
    email = models.EmailField(_("e-mail"), blank=True)
    photo = models.ForeignKey(
        "base.CustomImage", verbose_name=_("photo"), null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    photo_alt = models.CharField(_("alternative text"), max_length=200, blank=True)
    note = models.TextField(_("note"), blank=True, help_text=_("What the person is contact for, or when to ring."))
    role_mailbox = models.EmailField(
        _("the unit's mailbox"), blank=True, help_text=_("Used where the person cannot be reached any more.")
    )
    valid_until = models.DateField(_("contact until"), null=True, blank=True)

    override_translatable_fields = [
        *(SynchronizedField(name, overridable=False) for name in SHARED_FIELDS),
        *(TranslatableField(name) for name in ("title", "unit", "note", "photo_alt")),
    ]

    panels = [
        FieldRowPanel([FieldPanel("name"), FieldPanel("slug")]),
        FieldRowPanel([FieldPanel("title"), FieldPanel("unit")]),
        FieldRowPanel([FieldPanel("phone"), FieldPanel("email")]),
        MultiFieldPanel([FieldPanel("photo"), FieldPanel("photo_alt")], heading=_("Photo")),
        FieldPanel("note"),
        MultiFieldPanel([FieldPanel("role_mailbox"), FieldPanel("valid_until")], heading=_("When the person leaves")),
        PublishingPanel(),
    ]
    search_fields = [
        index.AutocompleteField("name"),
        index.SearchField("name"),
        index.SearchField("title"),
        index.SearchField("unit"),
    ]

    class Meta(TranslatableMixin.Meta):
        verbose_name = _("contact person")
        verbose_name_plural = _("contact persons")
        ordering = ["name", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["slug", "locale"], name="contact_person_slug_once"),
            models.CheckConstraint(condition=~models.Q(slug=""), name="contact_person_has_slug"),
        ]

    def __str__(self) -> str:
        return f"{self.name}, {self.title}" if self.title else self.name

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Save; what was never asked of an editor (a revision of old, an import) gets an address that is free."""
        self.slug = free_slug(self.slug, self.translation_key) if self.slug else slug_for(self)
        super().save(*args, **kwargs)

    def clean(self) -> None:
        """Make the address from the name where it is empty, and refuse another person's, in whatever language."""
        super().clean()
        self.slug = self.slug or free_slug(slug_of(self.name), self.translation_key)
        if is_taken(self.slug, self.translation_key):
            raise ValidationError({"slug": _("Another contact person has this address. Choose another.")})

    @property
    def phone_display(self) -> str:
        """The telephone number as editors and readers know it: 67 50 40 50."""
        return format_phone_number(self.phone)

    @property
    def has_left(self) -> bool:
        """Whether the last day on which the person can be reached is over."""
        return self.valid_until is not None and self.valid_until < timezone.localdate()

    @property
    def is_public(self) -> bool:
        """Whether readers may see the person: published, and still to be reached."""
        return is_published(self) and not self.has_left

    def publish(self, revision: Any, *args: Any, **kwargs: Any) -> None:
        """Publish, and bring what is true in every language to the other languages at once.

        wagtail-localize leaves synchronised fields of the translations as they were.
        """
        from base.shared_values import source_of
        from projects.contacts import share_across_languages

        super().publish(revision, *args, **kwargs)
        share_across_languages(contact=source_of(self))

    def get_preview_template(self, request: HttpRequest, mode_name: str) -> str:
        """The template that shows the card alone."""
        return "projects/contact_person_preview.html"

    def get_preview_context(self, request: HttpRequest, mode_name: str) -> dict[str, Any]:
        """The person as readers see her."""
        context: dict[str, Any] = super().get_preview_context(request, mode_name)
        return context | {"contact": person_contact(self)}
