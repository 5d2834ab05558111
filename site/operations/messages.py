"""Compiles the interface's translations. Runs as a script too, before anything of Django is set up."""

from pathlib import Path

import polib

LOCALE = Path(__file__).resolve().parents[2] / "locale"


def compile_messages(folder: Path = LOCALE) -> list[Path]:
    """Writes a .mo file beside each .po file under `folder`, whole or not at all, and returns those written.

    Raises `OSError` naming file and line for a .po file that cannot be read.
    """
    written = []
    for source in sorted(folder.rglob("*.po")):
        target = source.with_suffix(".mo")
        half = target.with_suffix(".part")
        half.write_bytes(polib.pofile(str(source)).to_binary())
        written.append(half.replace(target))
    return written


if __name__ == "__main__":
    compile_messages()
