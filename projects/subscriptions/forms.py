"""The form by which one begins to follow."""

from typing import Any

from django import forms
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from projects.models import Subscription, Topic
from projects.subscriptions.links import Wish
from projects.subscriptions.topics import Followed, find_followed


class TopicForm(forms.Form):
    """What is to be followed; not valid where there is no such thing that the public may read."""

    topic = forms.ChoiceField(choices=Topic)
    key = forms.UUIDField(required=False)
    followed: Followed | None = None

    def clean(self) -> dict[str, Any]:
        """Find what the topic and key name."""
        said: dict[str, Any] = super().clean() or self.cleaned_data
        self.followed = find_followed(topic=said.get("topic", ""), key=said.get("key"), language=get_language() or "")
        if self.followed is None:
            raise forms.ValidationError(_("This can no longer be followed."))
        return said


class EmailForm(forms.Form):
    """Who wants to follow. ``website`` is hidden from people: only a program fills it in."""

    email = forms.EmailField(
        max_length=Subscription._meta.get_field("email").max_length,
        error_messages={
            "required": _("Write your e-mail address."),
            "invalid": _("This is not an e-mail address. Write it as name@example.org."),
            "max_length": _("The address is too long to be an e-mail address."),
        },
    )
    website = forms.CharField(required=False)

    def clean_email(self) -> str:
        """In lower case, so that nobody follows twice by writing an address in two ways."""
        return str(self.cleaned_data["email"]).lower()

    @property
    def is_trapped(self) -> bool:
        """Whether a program filled the form in."""
        return bool(self.cleaned_data.get("website"))

    def wish(self, followed: Followed) -> Wish:
        """What the form asks for, in the language in which it was read."""
        return Wish(
            email=self.cleaned_data["email"], topic=followed.topic, key=followed.key, language=get_language() or ""
        )
