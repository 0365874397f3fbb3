"""The speaker that a second reader names: where the text names it, and who that is as far as the rules know."""

from __future__ import annotations

import msgspec

from longarm.records.claim import Speaker
from longarm.records.reading import Reading
from longarm.records.span import Span


def find_speaker(words: str | None, quote: Span, reading: Reading) -> Speaker | None:
    """Return the speaker by its mention in the quotation, else by the nearest one before it; None where there is none.

    Whom the rules know at that mention, they know better: kind, office and fullest name are theirs. A name that they do
    not know is taken for that of a private person, so that nothing published lets it out.

    Args:
        words: the speaker as the second reader copied it.
        quote: where the quotation stands.
        reading: what the rules made of the report.
    """
    if words is None or not words.strip():
        return None
    text = reading.report.text
    at = text.find(words, quote.start, quote.end)
    if at < 0:
        at = text.rfind(words, 0, quote.end)
    if at < 0:
        return None
    span = Span(at, at + len(words))
    known = _known(reading, span)
    if known is not None:
        return msgspec.structs.replace(known, span=span)
    person = next((one for one in reading.persons if any(_meet(place, span) for place in one.spans)), None)
    if person is not None:
        return Speaker(name=person.name, affiliation=person.role, kind="person", public=person.public, span=span)
    named = next((char for char in words if char.isalpha()), "").isupper() and not words.startswith(("The ", "A "))
    return Speaker(name=words, kind="person" if named else "unnamed", public=False, span=span)


def _known(reading: Reading, span: Span) -> Speaker | None:
    speakers = [*(one.speaker for one in reading.attributions), *(one.speaker for one in reading.claims)]
    return next((one for one in speakers if one is not None and one.span is not None and _meet(one.span, span)), None)


def _meet(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end
