"""Forms of the admin that an address fills in."""

from collections.abc import Sequence
from typing import Any

from wagtail.snippets.views.snippets import CreateView


class PrefilledCreateView(CreateView):
    """Wagtail's, filled in with what its address says (``?phone=+4767504050``) of the fields named."""

    from_address: Sequence[str] = ()

    def get_initial(self) -> dict[str, Any]:
        """The values of the address."""
        initial: dict[str, Any] = super().get_initial()
        return initial | {name: self.request.GET[name] for name in self.from_address if name in self.request.GET}
