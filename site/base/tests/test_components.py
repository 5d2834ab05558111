"""One component mechanism: what each component must have, and how templates may use it."""

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from django.apps import apps
from django.conf import settings
from django.template.loader import get_template, render_to_string
from django.test import Client, RequestFactory

from base.checks import OUR_APPS
from base.gallery.components import Component, components
from base.gallery.documentation import documentation_of
from base.tests.template_names import includes, names_read

STYLES = settings.BASE_DIR / "static" / "css"
COMPONENTS = components()
# They have no look of their own: machines read the first, and the others are another component with its inputs filled.
WITHOUT_STYLE = {"head_meta", "news_card", "project_card"}

each_component = pytest.mark.parametrize("component", COMPONENTS, ids=lambda component: component.path.stem)


@cache
def sources() -> dict[str, Path]:
    """The project's templates by name."""
    roots = [Path(app.path, "templates") for app in apps.get_app_configs() if app.label in OUR_APPS]
    return {str(path.relative_to(root)): path for root in roots for path in root.rglob("*.html")}


@each_component
def test_a_component_documents_every_input_that_it_reads(component: Component) -> None:
    documented = {given.name for given in component.documentation.inputs}
    assert names_read(get_template(component.template)) == documented


@each_component
def test_a_component_has_an_example_with_every_required_input(component: Component) -> None:
    required = {given.name for given in component.documentation.inputs if given.required}
    documented = {given.name for given in component.documentation.inputs}
    assert component.examples
    for example in component.examples:
        assert required <= set(example.inputs) <= documented, example.title


@each_component
def test_a_component_has_a_style_sheet_under_one_root_class(component: Component) -> None:
    name = component.path.stem
    sheet = STYLES / "components" / f"{name}.css"
    if name in WITHOUT_STYLE:
        assert not sheet.exists()
        return
    root = name.replace("_", "-")
    assert f'@import "components/{name}.css";' in (STYLES / "components.css").read_text()
    for selector in selectors(sheet.read_text()):
        assert re.match(rf"\.{root}(?![\w-]*-[a-z])(__|\b)", selector), selector


def selectors(css: str) -> Iterator[str]:
    """The selectors of a style sheet, of nested rules too."""
    css = re.sub(r"/\*.*?\*/", "", css, flags=re.DOTALL)
    for prelude in re.findall(r"([^{};]+)\{", css):
        if not prelude.strip().startswith("@"):
            yield from (part.strip() for part in re.split(r",(?![^()]*\))", prelude))


@pytest.mark.parametrize("name", sorted(sources()))
def test_a_template_gives_components_their_inputs_and_nothing_else(name: str) -> None:
    documented = {component.template: component.documentation.inputs for component in COMPONENTS}
    for include in includes(get_template(name)):
        used = include.template.var
        if used not in documented:
            continue
        inputs = documented[used]
        given = set(include.extra_context)
        assert include.isolated_context, f"{used} is included without “only”"
        assert {one.name for one in inputs if one.required} <= given <= {one.name for one in inputs}, used


@pytest.mark.parametrize("name", sorted(sources()))
def test_a_template_has_no_inline_style_or_script(name: str) -> None:
    source = sources()[name].read_text()
    assert not re.search(r"\sstyle=|<style|\son[a-z]+=|<script(?! type=\"module\" src=)", source)


def test_the_gallery_shows_every_component(client: Client) -> None:
    page = client.get("/_gallery/").content.decode()
    assert all(f'id="{component.path.stem}"' in page for component in COMPONENTS)


def test_documentation_that_is_missing_is_an_error() -> None:
    with pytest.raises(ValueError, match="begins with a comment"):
        documentation_of("<p>{{ text }}</p>")


def test_a_summary_may_go_over_several_lines() -> None:
    documentation = documentation_of(
        "{% comment %}\nCard: a teaser\nof a page.\n\n- url (str, required): where\n{% endcomment %}"
    )
    assert documentation.summary == "a teaser of a page."
    assert [(given.name, given.required) for given in documentation.inputs] == [("url", True)]


@pytest.mark.parametrize("template", ["404.html", "500.html"])
def test_an_error_page_stands_without_a_page(template: str, db: None, rf: RequestFactory) -> None:
    assert "<h1>" in render_to_string(template, request=rf.get("/finnes-ikke/"))
