"""A report's findings as an administrator reads them: what it is, where it is edited, and what can be done."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.apps import apps
from django.contrib.auth import get_user_model
from django.db.models import Model
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from modelcluster.fields import ParentalKey
from wagtail.admin.admin_url_finder import AdminURLFinder
from wagtail.documents.models import AbstractDocument
from wagtail.models import Page, Revision
from wagtail.search.models import IndexEntry
from wagtail_localize.models import String, StringSegment, StringTranslation, TranslationSource

from projects.models import ContactPerson
from projects.people.privacy.needles import EMAIL, NAME, PHONE
from projects.people.privacy.versions import current_revisions

# Tables of Wagtail's own search, of which SQLite has several to one model.
EDITORS_SEARCH = IndexEntry._meta.db_table


@dataclass(frozen=True)
class Described:
    """One finding in words. ``title`` may name the person, where it is the title of what names her."""

    what: str
    title: str
    url: str
    kinds: str
    advice: str


def describe_all(findings: Iterable[dict[str, Any]], user: Any) -> list[Described]:
    """Each finding of a stored report; of a row that is gone since, its place alone."""
    models = {model._meta.db_table: model for model in apps.get_models(include_auto_created=True)}
    finder, current = AdminURLFinder(user), current_revisions()
    return [_describe(finding, models.get(finding["table"]), finder, current) for finding in findings]


def kinds_in_words(kinds: Iterable[str]) -> str:
    """Such as “name, e-mail”."""
    words = {NAME: _("name"), EMAIL: _("e-mail"), PHONE: _("telephone")}
    return ", ".join(words[kind] for kind in kinds)


def _describe(
    finding: dict[str, Any], model: type[Model] | None, finder: AdminURLFinder, current: set[int]
) -> Described:
    kinds = kinds_in_words(finding["kinds"])
    if model is None or finding["table"].startswith(EDITORS_SEARCH):
        what, advice = _outside(finding["table"])
        return Described(what, f"{finding['column']} {finding['row']}", "", kinds, advice)
    row = model._base_manager.filter(pk=finding["row"]).first() if finding["row"] else None
    shown = _shown(row) if row else None
    what = f"{capfirst(model._meta.verbose_name)} ({_column(model, finding['column'])})"
    url = (finder.get_edit_url(shown) or "") if shown else ""
    return Described(what, str(shown or finding["row"]), url, kinds, _advice(row, shown, current))


def _column(model: type[Model], name: str) -> str:
    fields = {field.column: field for field in model._meta.concrete_fields}
    return str(fields[name].verbose_name) if name in fields else name


def _outside(table: str) -> tuple[str, str]:
    if table.startswith(EDITORS_SEARCH):
        return _("The editors’ search"), _("It follows the text that is searched.")
    known = {
        "file": (_("Uploaded file"), _("The file’s name names her. Upload the file under another name.")),
        "search": (_("Search index"), _("It follows the page’s text, or waits for the search engine.")),
    }
    return known.get(table, (table, ""))


def _shown(row: Any) -> Any:
    """What an editor knows the row by: its page, or what it belongs to, or is a version or translation of."""
    if isinstance(row, Revision):
        return row.content_object
    if isinstance(row, TranslationSource):
        return row.object.get_instance_or_none(row.locale)
    if isinstance(row, StringTranslation):
        row = row.translation_of
    if isinstance(row, String):
        segment = StringSegment.objects.filter(string=row).select_related("source").first()
        return _shown(segment.source) if segment else None
    if isinstance(row, Page):
        return row.specific
    if row._meta.pk.remote_field:
        return getattr(row, row._meta.pk.name)
    parents = [field.name for field in row._meta.get_fields() if isinstance(field, ParentalKey)]
    return next((getattr(row, name) for name in parents), row)


def _advice(row: Any, shown: Any, current: set[int]) -> str:
    if row is None:
        return _("It is gone since.")
    if isinstance(row, ContactPerson):
        return _("Another contact person, who was left alone.")
    if isinstance(row, get_user_model()):
        return _("A user account, which is deleted among the users.")
    if isinstance(shown, AbstractDocument) and shown is not row:
        return _("The document’s file: upload one that does not name her, and look again below a minute later.")
    if isinstance(row, Revision) and row.pk not in current:
        return _("A former version: look again below, and have it taken out of those.")
    if isinstance(row, TranslationSource | String | StringTranslation):
        return _("The translation memory: change the text, submit it for translation anew, and look again below.")
    return _("Change the text, and look again below.")
