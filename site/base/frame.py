"""What stands round every page: menu, breadcrumbs, language switcher. One query finds the pages they all link to."""

from collections.abc import Container, Mapping
from dataclasses import dataclass, field, replace

from django.conf import settings
from django.db.models import Q
from django.http import HttpRequest
from django.urls import translate_url
from django.utils import translation
from wagtail.models import Page, Site

from base.visibility import is_private, published

HOME_DEPTH = 2


@dataclass(frozen=True)
class Link:
    """A link with its title; ``current`` where it leads to the page shown or to one above it."""

    title: str
    url: str
    current: bool = False


@dataclass(frozen=True)
class LanguageLink:
    """A link to the same page in a language, or to that language's home page where it has no translation.

    ``name`` is the language's own name for itself, ``is_translation`` whether it leads to the same page.
    """

    code: str
    name: str
    url: str
    current: bool
    is_translation: bool


@dataclass(frozen=True)
class Frame:
    """The links round a page. ``breadcrumbs`` end with the page itself; a home page has none.

    ``linked`` are the readable pages that the page asked for besides (``BasePage.linked_pages``).
    """

    home: Link | None = None
    menu_items: list[Link] = field(default_factory=list)
    breadcrumbs: list[Link] = field(default_factory=list)
    languages: list[LanguageLink] = field(default_factory=list)
    linked: list[Page] = field(default_factory=list)

    @property
    def alternates(self) -> list[LanguageLink]:
        """The languages in which the page really exists, for hreflang; none where it has only one."""
        existing = [language for language in self.languages if language.is_translation]
        return existing if len(existing) > 1 else []


def frame_of(request: HttpRequest) -> Frame:
    """The frame of the page that the request shows (``request.page``), or of a view without one; found once."""
    page: Page | None = getattr(request, "page", None)
    cached = getattr(request, "_frame", None)
    if cached is None or cached[0] is not page:
        cached = (page, _build(request, page))
        request._frame = cached  # type: ignore[attr-defined]  # kept for the request's length
    frame: Frame = cached[1]
    return frame


def frame_below(request: HttpRequest, page: Page, *, title: str, path: str, languages: Container[str]) -> Frame:
    """Make the frame of the page that of a route below it, ``path`` behind the page's own address.

    The route has the title, and is there in those of the languages that the page is there in; in others the switcher
    leads to the page itself.
    """
    request.page = page  # type: ignore[attr-defined]  # read by `frame_of`
    frame = frame_of(request)
    crumbs = [*frame.breadcrumbs, Link(title, f"{page.get_url(request)}{path}", current=True)]
    switched = [_language_link_below(link, path, languages) for link in frame.languages]
    below = replace(frame, breadcrumbs=crumbs, languages=switched)
    request._frame = (page, below)  # type: ignore[attr-defined]  # kept as `frame_of` does
    return below


def frame_with_languages(request: HttpRequest, urls: Mapping[str, str]) -> Frame:
    """Let the switcher of a view without a page lead to these addresses, by language code, as far as they are given."""
    frame = frame_of(request)
    switched = [replace(link, url=urls.get(link.code, link.url)) for link in frame.languages]
    request._frame = (None, replace(frame, languages=switched))  # type: ignore[attr-defined]  # kept as `frame_of` does
    return frame_of(request)


def _language_link_below(link: LanguageLink, path: str, languages: Container[str]) -> LanguageLink:
    if not link.is_translation:
        return link
    there = link.code in languages
    return replace(link, url=f"{link.url}{path}" if there else link.url, is_translation=there)


def _build(request: HttpRequest, page: Page | None) -> Frame:
    site = Site.find_for_request(request)
    if site is None:
        return Frame()
    language = page.locale.language_code if page else translation.get_language()
    menu = Q(~is_private(), depth=HOME_DEPTH + 1, show_in_menus=True, locale__language_code=language)
    round_it = Q(depth=HOME_DEPTH, translation_key=site.root_page.translation_key) | menu
    related: tuple[str, ...] = ("locale",)
    linked = getattr(page, "linked_pages", Q)()
    if page:
        round_it |= Q(~is_private(), translation_key=page.translation_key) | Q(path__in=_ancestor_paths(page))
        related += getattr(page, "linked_page_types", ())
    wanted = round_it | Q(linked, ~is_private()) if linked else round_it
    pages = Page.objects.filter(published(), wanted).annotate(private=is_private())
    found = list(pages.select_related(*related).order_by("path").distinct())

    homes = {p.locale.language_code: p for p in found if p.translation_key == site.root_page.translation_key}
    home = homes.get(language) or homes.get(settings.LANGUAGE_CODE)
    translations = {
        p.locale.language_code: p
        for p in found
        if page and p.translation_key == page.translation_key and not p.alias_of_id
    }
    return Frame(
        home=_link(home, request, page) if home else None,
        menu_items=[_link(p, request, page) for p in found if home and _is_menu_item(p, home)],
        breadcrumbs=[_link(p, request, page) for p in found if _is_breadcrumb(p, page)],
        languages=[
            link
            for code, _name in settings.LANGUAGES
            if (link := _language_link(code, request, page, homes.get(code), translations.get(code)))
        ],
        linked=[child for p in found for name in related[1:] if (child := getattr(p, name.split("__")[0], None))],
    )


def _ancestor_paths(page: Page) -> list[str]:
    return [page.path[:end] for end in range(page.steplen * HOME_DEPTH, len(page.path) + 1, page.steplen)]


def _is_menu_item(candidate: Page, home: Page) -> bool:
    below_home: bool = candidate.depth == HOME_DEPTH + 1 and candidate.path.startswith(home.path)
    # The page shown and those above it are found though they be private, and its password may not be given yet.
    return bool(candidate.show_in_menus) and not candidate.private and below_home


def _is_breadcrumb(candidate: Page, page: Page | None) -> bool:
    return page is not None and page.depth > HOME_DEPTH and page.path.startswith(candidate.path)


def _link(target: Page, request: HttpRequest, page: Page | None) -> Link:
    current = page is not None and page.path.startswith(target.path)
    return Link(title=target.title, url=target.get_url(request) or "", current=current)


def _language_link(
    code: str, request: HttpRequest, page: Page | None, home: Page | None, translated: Page | None
) -> LanguageLink | None:
    if home is None:
        return None
    address = (translated or home).get_url(request) if page else translate_url(request.get_full_path(), code)
    return LanguageLink(
        code=code,
        name=translation.get_language_info(code)["name_local"],
        url=address or "",
        current=code == (page.locale.language_code if page else translation.get_language()),
        is_translation=page is None or translated is not None,
    )
