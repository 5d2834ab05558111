"""How synonyms and promoted results stand today, as editors read it."""

import datetime as dt
from typing import NamedTuple

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from search.editorial.page_standing import why_not_shown
from search.models import PromotedResult, Synonym


class Standing(NamedTuple):
    """Whether readers meet it today, that in a word or two, and what more there is to say: until when, or why not."""

    is_in_use: bool
    label: str
    detail: str = ""


def synonym_standing(synonym: Synonym) -> Standing:
    """How a set of synonyms stands."""
    return _expired(synonym.valid_until) or _in_use(synonym.valid_until)


def promotion_standing(promotion: PromotedResult) -> Standing:
    """How a promoted result stands: why readers do not meet it, if they do not. No query if it is one `with_page`."""
    if expired := _expired(promotion.valid_until):
        return expired
    is_public = getattr(promotion, "page_is_public", None)
    if reason := why_not_shown(promotion.page, language=promotion.language, is_public=is_public):
        return Standing(False, _("Not shown"), reason)
    if promotion.valid_from and promotion.valid_from > timezone.localdate():
        return Standing(False, _("To come"), _("from %(day)s") % {"day": date_format(promotion.valid_from)})
    return _in_use(promotion.valid_until)


def _expired(last_day: dt.date | None) -> Standing | None:
    if last_day and last_day < timezone.localdate():
        return Standing(False, _("Expired"), date_format(last_day))
    return None


def _in_use(last_day: dt.date | None) -> Standing:
    return Standing(True, _("In use"), _("until %(day)s") % {"day": date_format(last_day)} if last_day else "")
