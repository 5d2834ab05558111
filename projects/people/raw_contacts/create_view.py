"""Making a contact person of what stands in a text."""

from base.prefilled import PrefilledCreateView


class ContactPersonCreateView(PrefilledCreateView):
    """Filled in with what was found."""

    from_address = ["name", "phone", "email"]
