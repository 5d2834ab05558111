"""Why the text of a file is not found, or not all of it."""

from enum import StrEnum


class Problem(StrEnum):
    """What keeps a file from being read. With ``TOO_LONG`` alone there is a text: the beginning."""

    DAMAGED = "damaged"
    ENCRYPTED = "encrypted"
    MISNAMED = "misnamed"
    NO_TEXT = "no_text"
    TOO_LARGE = "too_large"
    TOO_LONG = "too_long"
    TOO_SLOW = "too_slow"
    UNREACHABLE = "unreachable"
    UNSUPPORTED = "unsupported"


class UnreadableError(Exception):
    """A file cannot be read; ``problem`` says why."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem)
        self.problem = problem
