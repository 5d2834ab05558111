"""All components of the project, found where apps keep them: ``<app>/templates/components/``."""

from collections.abc import Iterator
from dataclasses import dataclass
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path

from django.apps import AppConfig, apps

from base.checks import OUR_APPS
from base.gallery.documentation import Documentation, documentation_of
from base.gallery.example import Example


@dataclass(frozen=True)
class Component:
    """A component: its template, what that says of itself, and its examples."""

    template: str
    path: Path
    documentation: Documentation
    examples: tuple[Example, ...]


def components() -> list[Component]:
    """Every component, by name. An app's examples are ``EXAMPLES`` of its module ``gallery_examples``."""
    examples = [example for app in _own_apps() for example in _examples(app)]
    return [
        Component(
            template=f"components/{path.name}",
            path=path,
            documentation=documentation_of(path.read_text()),
            examples=tuple(example for example in examples if example.component == path.stem),
        )
        for path in sorted(_templates(), key=lambda path: path.name)
    ]


def _own_apps() -> list[AppConfig]:
    return [app for app in apps.get_app_configs() if app.label in OUR_APPS]


def _templates() -> Iterator[Path]:
    for app in _own_apps():
        yield from Path(app.path, "templates", "components").glob("*.html")


def _examples(app: AppConfig) -> list[Example]:
    name = f"{app.name}.gallery_examples"
    return list(import_module(name).EXAMPLES) if find_spec(name) else []
