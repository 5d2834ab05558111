"""What an editor reads of a place."""

from collections.abc import Iterable

from django.utils.translation import gettext as _

from projects.models import ContactRole
from projects.people.places import Place
from projects.people.swapping import Change


def place_words(role: str, within: str) -> str:
    """Where a person stands: ``contact person``, ``speaker at “Coffee”``, ``card in the text``."""
    if role == ContactRole.SPEAKER:
        return _("speaker at “%(session)s”") % {"session": within} if within else _("speaker")
    return _("card in the text") if role == ContactRole.BODY else _("contact person")


def places_words(places: Iterable[Place]) -> list[str]:
    """Each kind of place of a version once, in its order."""
    return list(dict.fromkeys(place_words(place.role, place.within) for place in places))


def changes_words(changes: Iterable[Change]) -> list[str]:
    """The same of what was kept of a replacement."""
    return list(dict.fromkeys(place_words(change["role"], change["within"]) for change in changes if "old" in change))
