"""The steps of which an editor is asked what became of them."""

from django.contrib.auth.models import AbstractBaseUser, AnonymousUser
from django.db.models import Exists, OuterRef, QuerySet
from django.utils import timezone
from wagtail.permission_policies.pages import PagePermissionPolicy
from wagtail_localize.models import Translation

from projects.models import ProcessStep, ProjectPage, StepKind, StepState


def unconfirmed_steps(user: AbstractBaseUser | AnonymousUser) -> QuerySet[ProcessStep]:
    """The published steps whose date has passed, on pages that the user may edit, the longest passed first.

    A translation is not asked besides: its steps follow those of the page that it was made from.
    """
    pages = PagePermissionPolicy(ProjectPage).instances_user_has_permission_for(user, "change")
    following = Translation.objects.filter(
        source__object_id=OuterRef("page__translation_key"), target_locale=OuterRef("page__locale"), enabled=True
    )
    steps: QuerySet[ProcessStep] = ProcessStep.objects.filter(
        ~Exists(following),
        page__in=pages.filter(live=True, alias_of=None),
        date_latest__lt=timezone.localdate(),
        completed_confirmed=False,
        cancelled=False,
        state_override__in=["", StepState.DATE_PASSED],
    )
    return steps.exclude(kind=StepKind.DEADLINE).select_related("page__locale").order_by("date_latest", "pk")
