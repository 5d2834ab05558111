"""What an editor may say of a step."""

from typing import TYPE_CHECKING, Any

from django.utils.translation import gettext_lazy as _

if TYPE_CHECKING:
    from projects.models.process_step import ProcessStep

LINK_TARGETS = ["link_page", "link_document", "link_url"]


def step_errors(step: "ProcessStep") -> dict[str, Any]:
    """What is wrong, by field: all of it at once."""
    return _of_link(step) | _of_outcomes(step) | _of_cancellation(step)


def _of_link(step: "ProcessStep") -> dict[str, Any]:
    targets = [name for name in LINK_TARGETS if getattr(step, name)]
    errors: dict[str, Any] = dict.fromkeys(targets[1:], _("Choose one target: a page, a document or an address."))
    if targets and not step.link_text:
        errors["link_text"] = _("Write what the link leads to, such as “Invitation to the market dialogue”.")
    if step.link_text and not targets:
        errors["link_text"] = _("The link leads nowhere. What it led to may have been removed: choose a target anew.")
    return errors


def _of_outcomes(step: "ProcessStep") -> dict[str, Any]:
    if step.outcomes and step.kind != "decision":
        return {"outcomes": _("Only a decision point has outcomes. Change the kind, or take the outcomes away.")}
    if len(step.taken_outcomes) > 1:
        return {"outcomes": _("Only one outcome can be what was decided. Tick one, or none while it is open.")}
    return {}


def _of_cancellation(step: "ProcessStep") -> dict[str, Any]:
    if step.is_cancelled and not step.cancellation_reason:
        return {"cancellation_reason": _("Tell readers why the step was cancelled. It stays in the process, struck.")}
    return {}
