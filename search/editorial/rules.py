"""What an editor's words and phrases must be, to be of use to a search."""

from collections.abc import Iterator, Sequence

from django.core.exceptions import ValidationError
from django.db.models import Model
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from wagtail.admin.admin_url_finder import AdminURLFinder

from search.editorial.function_words import FUNCTION_WORDS
from search.phrases import LONGEST, MOST_WORDS, normal_form

MOST_PHRASES = 20


def check_phrases(phrases: Sequence[str], *, field: str) -> None:
    """Raise a ``ValidationError`` beside the field that names each phrase which no reader can write, and why."""
    problems = [problem for phrase in phrases if (problem := _problem(phrase))]
    if len(phrases) > MOST_PHRASES:
        problems.append(
            _("There are %(count)s. At most %(most)s can be used.") % {"count": len(phrases), "most": MOST_PHRASES}
        )
    if problems:
        raise ValidationError({field: problems})


def check_synonyms(phrases: Sequence[str], *, field: str, language: str) -> None:
    """The same for phrases that searches cannot take for each other, and where there are fewer than two."""
    if problems := [problem for phrase in phrases if (problem := _problem_as_synonym(phrase, language))]:
        raise ValidationError({field: problems})
    if len(phrases) < 2:
        raise ValidationError({field: _("Write at least two words: a search for one finds the others too.")})


def also_in(others: Iterator[tuple[str, Model]]) -> list[SafeString]:
    """For each word that another row has already, a sentence that leads to that row."""
    finder = AdminURLFinder()
    return [
        format_html(
            _("“{word}” is in this already: {row}."), word=word, row=_link(finder.get_edit_url(other), str(other))
        )
        for word, other in others
    ]


def _problem(phrase: str) -> str:
    normal = normal_form(phrase)
    if not normal:
        return _("“%(phrase)s” has neither letters nor digits.") % {"phrase": phrase}
    if max(len(phrase), len(normal)) > LONGEST:
        values = {"phrase": f"{phrase[:LONGEST]}…", "most": LONGEST}
        return _("“%(phrase)s” is too long. At most %(most)s letters can be used.") % values
    return ""


def _problem_as_synonym(phrase: str, language: str) -> str:
    words = normal_form(phrase).split()
    if len(words) > MOST_WORDS:
        values = {"phrase": phrase, "most": MOST_WORDS}
        return _("“%(phrase)s” has too many words. At most %(most)s can be used.") % values
    if FUNCTION_WORDS.get(language, frozenset()).issuperset(words):
        return _("“%(phrase)s” is in almost every text, so that a search passes it over.") % {"phrase": phrase}
    return ""


def _link(url: str | None, text: str) -> str:
    return format_html('<a href="{}">{}</a>', url, text) if url else text
