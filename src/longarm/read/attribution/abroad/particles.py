"""German verbs of saying whose particle closes their clause: "teilte am Dienstag mit, man prüfe" says "man prüfe"."""

from __future__ import annotations

import re

from longarm.records.span import Span

#: How a verb begins -> what closes its clause.
_PARTICLES = {
    "teil": "mit",
    "gab": "bekannt|zu|an",
    "gib": "bekannt|zu|an",
    "geb": "bekannt|zu|an",
    "räum": "ein",
    "stell": "klar|fest",
    "wies": "hin|zurück",
    "weis": "hin|zurück",
    "kündig": "an",
    "merk": "an",
    "füg": "hinzu",
    "führ": "aus|an",
    "leg": "dar",
    "ließ": "mitteilen|wissen|verlauten|ausrichten|erklären",
    "lass": "mitteilen|wissen|verlauten|ausrichten|erklären",
    "läss": "mitteilen|wissen|verlauten|ausrichten|erklären",
}
#: Words between a verb and its particle at most.
_BETWEEN = r"(?:[^\s,.;:!?„“”«»\"]+\s){0,9}?"
_CLOSED = {
    verb: re.compile(rf"\s*{_BETWEEN}(?:{particles})\s?[,:]\s+", re.IGNORECASE)
    for verb, particles in _PARTICLES.items()
}


def past_particle(text: str, lang: str, cue: Span, content: Span) -> Span:
    """Return what is said without what closes the clause of its verb, where that stands right before it.

    Args:
        text: the report's text.
        lang: its language.
        cue: the verb of saying.
        content: what is taken for what is said.
    """
    if lang != "de" or not 0 <= content.start - cue.end <= 1:
        return content
    verb = cue.of(text).lower()
    closed = next((found for begins, found in _CLOSED.items() if verb.startswith(begins)), None)
    found = closed.match(text, content.start, content.end) if closed is not None else None
    return content if found is None or found.end() >= content.end else Span(found.end(), content.end)
