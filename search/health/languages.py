"""The state of each language's index."""

from dataclasses import dataclass

from django.conf import settings

from search.client import index_languages
from search.health.engine import Engine, SearchedIndex
from search.health.outbox import Named, named
from search.models import IndexBuild, IndexCheck

# Of each kind of difference.
SHOWN = 10


@dataclass(frozen=True)
class Checked:
    """The last check, with the first of what it found of each kind."""

    check: IndexCheck
    missing: list[Named]
    superfluous: list[Named]
    different: list[Named]


@dataclass(frozen=True)
class LanguageState:
    """The index that is searched, the last check, and a build that is not finished; each if there is one."""

    name: str
    index: SearchedIndex | None
    checked: Checked | None
    build: IndexBuild | None


def language_states(engine: Engine) -> list[LanguageState]:
    """Those of all languages with an index."""
    names = dict(settings.LANGUAGES)
    checks = {check.language: _checked(check) for check in IndexCheck.objects.all()}
    builds = {build.language: build for build in IndexBuild.objects.exclude(index="")}
    return [
        LanguageState(str(names[code]), engine.indices.get(code), checks.get(code), builds.get(code))
        for code in index_languages()
    ]


def _checked(check: IndexCheck) -> Checked:
    kinds = [check.missing[:SHOWN], check.superfluous[:SHOWN], check.different[:SHOWN]]
    found = named(key for kind in kinds for key in kind)
    missing, superfluous, different = ([found[key] for key in kind] for kind in kinds)
    return Checked(check, missing, superfluous, different)
