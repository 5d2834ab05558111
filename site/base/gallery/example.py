"""An example of a component."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Example:
    """One way to use a component: its template's name without ``.html``, what it shows, and the inputs."""

    component: str
    title: str
    inputs: Mapping[str, Any]
