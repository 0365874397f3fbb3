"""Names of persons in passages that no parser reads, by the script of the passage's language."""

from __future__ import annotations

from collections.abc import Iterator

from longarm.read.names_abroad.han import find_han
from longarm.read.names_abroad.hangul import find_hangul
from longarm.read.names_abroad.latin import find_latin
from longarm.read.names_abroad.signs import Signs, Telling, load_signs
from longarm.records.span import Span

__all__ = ["Signs", "Telling", "find_names_abroad", "load_signs"]


def find_names_abroad(text: str, within: Span, lang: str, telling: Telling) -> Iterator[tuple[str, Span, str | None]]:
    """Yield (name, span, role) of the persons named in a passage.

    Args:
        text: the report's text.
        within: the passage.
        lang: its language, ISO 639-1.
        telling: the words to go by, and what in the text is known to be a place or an organisation.

    A public role reads "official (…)", a private one "private person (…)"; None where the text gives none.
    """
    if lang in {"zh", "ja"}:
        yield from find_han(text, within, lang, telling)
    elif lang == "ko":
        yield from find_hangul(text, within, telling)
    else:
        yield from find_latin(text, within, lang, telling)
