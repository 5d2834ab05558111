"""Making a contact person of what stands in a text."""

from typing import Any

from wagtail.snippets.views.snippets import CreateView

FROM_ADDRESS = ["name", "phone", "email"]


class ContactPersonCreateView(CreateView):
    """Wagtail's, filled in with what its address says (``?phone=+4767504050``)."""

    def get_initial(self) -> dict[str, Any]:
        """The values of the address."""
        initial: dict[str, Any] = super().get_initial()
        given = {name: self.request.GET[name] for name in FROM_ADDRESS if name in self.request.GET}
        return initial | given
