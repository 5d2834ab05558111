"""Mail as files, for developers: as its reader sees it, so that its links can be followed."""

from django.core.mail import EmailMessage
from django.core.mail.backends import filebased


class EmailBackend(filebased.EmailBackend):
    """Django's, less the encoding for transport, which breaks long lines."""

    def write_message(self, message: EmailMessage) -> None:
        """Write the headers and the text."""
        headers = "".join(f"{name}: {value}\n" for name, value in message.message().items())
        self.stream.write(f"{headers}\n{message.body}\n{'-' * 79}\n".encode())  # type: ignore[arg-type]  # a binary file; the stubs know the console's alone
