"""All that the program says in sentences and words of its own, for who checks that every language has it."""

from __future__ import annotations

from longarm.wording import beside, cautions, counts, reasons, sources, titles, voices
from longarm.wording.words import ALL_WORDS

#: What stands between several in a row.
BETWEEN = (", ", "; ", " and by ", " beside ", " → ", " / ", " > ")
MESSAGES = tuple(
    {
        message.text: message
        for found in (titles, voices, counts, reasons, cautions, beside, sources)
        for message in found.MESSAGES
    }.values()
)
WORDS = frozenset(
    {*ALL_WORDS, *titles.WORDS, *voices.WORDS, *counts.WORDS, *cautions.WORDS, *beside.WORDS, *sources.WORDS}
)
