"""What can go wrong, told to the person at the terminal."""


class EmbeddedError(Exception):
    """The embedded node cannot be built or started. The message is one line that says what to do about it."""
