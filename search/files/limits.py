"""How much one file may ask for, and how much of its text is kept."""

from dataclasses import dataclass

MEBIBYTE = 1024**2


@dataclass(frozen=True)
class Limits:
    """``file`` is the file's size, ``memory`` the address space of the process that reads it, ``seconds`` its time.

    Of an Office file, which is a compressed archive, ``unpacked`` is the size of all that is in it, and ``xml`` of its
    XML parts, which take about ten times that in memory: all in bytes. ``pages`` (or slides) and ``characters`` are
    how far a text is kept; what comes later is left out.
    """

    file: int = 100 * MEBIBYTE
    memory: int = 1024 * MEBIBYTE
    unpacked: int = 300 * MEBIBYTE
    xml: int = 40 * MEBIBYTE
    seconds: float = 60
    pages: int = 2000
    characters: int = 500_000


LIMITS = Limits()
