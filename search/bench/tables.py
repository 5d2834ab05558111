"""Tables on a terminal."""

from collections.abc import Iterator, Sequence

type Cell = str | int | float


def table(heading: Sequence[str], rows: Sequence[Sequence[Cell]]) -> Iterator[str]:
    """The lines: the first column to the left, numbers to the right, fractions with three digits."""
    texts = [list(heading), *([_text(cell) for cell in row] for row in rows)]
    widths = [max(map(len, column)) for column in zip(*texts, strict=True)]
    for number, (first, *others) in enumerate(texts):
        numbers = [text.rjust(width) for text, width in zip(others, widths[1:], strict=True)]
        yield "  ".join([first.ljust(widths[0]), *numbers])
        if not number:
            yield "  ".join("─" * width for width in widths)


def _text(cell: Cell) -> str:
    return f"{cell:.3f}" if isinstance(cell, float) else str(cell)
