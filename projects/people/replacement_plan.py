"""What replacing a person would touch, and what stands in its way."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from django.utils.translation import gettext as _
from wagtail.locks import ScheduledForPublishLock
from wagtail.models import Locale, Page

from base.models import User
from base.shared_values import source_of
from base.visibility import is_published
from projects.models import ContactPerson
from projects.people.places import Place
from projects.people.swapping import Successors
from projects.people.usage import Use, rows_of, uses_of
from projects.people.versions import VersionKind


@dataclass(frozen=True)
class PlannedPage:
    """A page that is touched: its versions that show the person, and why this editor may not change it, if so."""

    page: Page
    uses: list[Use]
    obstacle: str


@dataclass(frozen=True)
class ReplacementPlan:
    """The replacing of one person by another in all languages."""

    old: ContactPerson
    new: ContactPerson
    user: User | None
    keep_past_speakers: bool

    @cached_property
    def old_rows(self) -> dict[int, ContactPerson]:
        """The old person's rows, by number."""
        return rows_of(self.old)

    @cached_property
    def new_rows(self) -> dict[int, ContactPerson]:
        """The new person's rows, by number."""
        return rows_of(self.new)

    @cached_property
    def successors(self) -> Successors:
        """Each of the old person's rows gives way to the new person's in its language, else to her source's."""
        by_language = {row.locale_id: pk for pk, row in self.new_rows.items()}
        source: int = source_of(self.new).pk
        rows = {pk: by_language.get(row.locale_id, source) for pk, row in self.old_rows.items()}
        return Successors(rows, set(self.new_rows))

    @cached_property
    def pages(self) -> list[PlannedPage]:
        """Every page that is touched, with what in it, in the order of its first use."""
        by_page: dict[int, list[Use]] = {}
        for use in self._uses:
            touched = use.only(place for place in use.places if not self._keeps(use, place))
            if touched.places:
                by_page.setdefault(use.page.pk, []).append(touched)
        return [PlannedPage(uses[0].page, uses, obstacle(uses[0], self.user)) for uses in by_page.values()]

    @property
    def kept(self) -> list[Use]:
        """Published conferences that are over, where the old person stays a speaker."""
        spoken = (use.only(place for place in use.places if self._keeps(use, place)) for use in self._uses)
        return [use for use in spoken if use.places and use.kind == VersionKind.PUBLISHED]

    @property
    def obstacles(self) -> list[str]:
        """Why it cannot be done, in plain words; none where it can."""
        return [*unfit(self.old, self.new), *(planned.obstacle for planned in self.pages if planned.obstacle)]

    @property
    def fallbacks(self) -> list[str]:
        """In which languages of the pages readers will see the new person as another language has her, and which."""
        written = {row.locale_id: row for row in self.new_rows.values() if is_published(row)}
        if not written:
            return []
        source = source_of(self.new)
        shown = written.get(source.locale_id) or next(iter(written.values()))
        missing = {planned.page.locale for planned in self.pages if planned.page.locale_id not in written}
        return [_falls_back(self.new, locale, shown.locale) for locale in _by_name(missing)]

    @cached_property
    def _uses(self) -> list[Use]:
        return uses_of(set(self.old_rows))

    def _keeps(self, use: Use, place: Place) -> bool:
        return self.keep_past_speakers and use.is_past_speech(place)


def unfit(old: ContactPerson, new: ContactPerson) -> list[str]:
    """Why the new person cannot take the old one's place."""
    if old.translation_key == new.translation_key:
        return [_("%(name)s cannot be replaced by the same person. Choose another.") % {"name": old.name}]
    if not any(row.is_public for row in rows_of(new).values()):
        message = _("%(name)s is not published, or cannot be reached any more. Publish the person first, then replace.")
        return [message % {"name": new.name}]
    return []


def obstacle(use: Use, user: User | None) -> str:
    """Why the editor may not change the page; empty where she may. ``user`` is none for the system itself."""
    if user is None:
        return ""
    words = {"title": use.title, "language": use.language}
    if not use.page.permissions_for_user(user).can_publish():
        return _("You may not publish “%(title)s” (%(language)s). Ask somebody who may.") % words
    lock = use.page.get_lock()
    # A scheduled page is locked for all, so that the schedule stays; it does.
    if lock is None or isinstance(lock, ScheduledForPublishLock) or not lock.for_user(user):
        return ""
    if use.page.locked_by:
        words["name"] = use.page.locked_by.get_full_name() or use.page.locked_by.get_username()
        return _("“%(title)s” (%(language)s) is locked by %(name)s. Ask for it to be unlocked.") % words
    return _("“%(title)s” (%(language)s) is locked. Ask for it to be unlocked.") % words


def _falls_back(new: ContactPerson, locale: Locale, shown: Locale) -> str:
    message = _("%(language)s: %(name)s is not written in this language. Readers see the person in another: %(shown)s.")
    return message % {
        "name": new.name,
        "language": locale.get_display_name(),
        "shown": shown.get_display_name(),
    }


def _by_name(locales: Iterable[Locale]) -> list[Locale]:
    return sorted(locales, key=lambda locale: str(locale.language_code))
