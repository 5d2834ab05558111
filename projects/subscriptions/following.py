"""The writes: who begins to follow, who leaves, and what can no longer be followed."""

from collections.abc import Iterable

from django.db import transaction

from projects.models import ProjectPage, Subscription, Theme, Topic
from projects.subscriptions.links import Wish


@transaction.atomic
def begin(*, wish: Wish) -> Subscription:
    """Follow what the wish says, in its language; whoever follows it already goes on doing so."""
    subscription, _ = Subscription.objects.update_or_create(
        email=wish.email, topic=wish.topic, key=wish.key, defaults={"language": wish.language}
    )
    return subscription


@transaction.atomic
def leave(*, ids: Iterable[int]) -> None:
    """Forget the subscriptions, and what they have yet to be told. Those that are gone already stay so."""
    Subscription.objects.filter(pk__in=list(ids)).delete()


@transaction.atomic
def forget(*, thing: ProjectPage | Theme) -> None:
    """Forget who follows the process or theme, if it is gone in every language."""
    if not type(thing)._default_manager.filter(translation_key=thing.translation_key).exists():
        topic = Topic.THEME if isinstance(thing, Theme) else Topic.PROCESS
        Subscription.objects.filter(topic=topic, key=thing.translation_key).delete()
