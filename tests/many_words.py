"""Tables of sentences with what each tells, which lie beside the tests of claims."""

from __future__ import annotations

from pathlib import Path

FOLDER = Path(__file__).parent / "unit" / "read" / "claims" / "many_words"


def rows_of(name: str) -> list[tuple[str, str, str]]:
    """Return the rows of a table by language: language, codes parted by spaces or ``-`` for none, sentence."""
    lines = (FOLDER / name).read_text("utf-8").splitlines()
    parted = (line.split("|", 2) for line in lines if line.strip() and not line.startswith("#"))
    return [(lang.strip(), codes.strip(), text.strip()) for lang, codes, text in parted]
