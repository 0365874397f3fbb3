"""Whose document speaks: "the report" that a body published just before, "the statement" in which a minister spoke."""

from __future__ import annotations

import re

from msgspec.structs import replace

from longarm.read.claims.ground import Ground
from longarm.records.claim import Speaker

#: Documents that a text takes up by their noun.
_NOUNS = frozenset({"report", "study", "statement", "document", "letter", "survey", "paper"})
_PUBLISHED = (
    r"(?:[Tt]he\s)?(?P<who>[A-Z][\w’'-]+(?:\s(?:of|for|the|and|[A-Z][\w’'-]+)){{0,6}})\s"
    r"(?:(?:has|had|also|then|yesterday|today)\s)*"
    r"(?:published|released|issued|presented|unveiled|launched)\s(?:an?|its|their|the)\s(?:[\w’'-]+\s){{0,4}}?{noun}\b"
)
#: Characters looked back over.
_REACH = 1500
_THE = re.compile(r"(?:the|this|that)\s", re.IGNORECASE)


def maker_of_document(ground: Ground, speaker: Speaker) -> Speaker | None:
    """Return who speaks in a document that the text takes up by its noun; None where it tells no maker.

    Args:
        ground: what the report was found to hold.
        speaker: the document as a speaker, such as "the report".
    """
    noun = speaker.name.lower()
    if noun not in _NOUNS or speaker.span is None or _THE.match(ground.words(speaker.span)) is None:
        return None
    start = speaker.span.start
    found: list[tuple[int, Speaker]] = []
    for one in ground.attributions:
        who = one.speaker
        if who is None or who.span is None or who.via is None or not one.cue or one.cue[0].start >= start:
            continue
        if who.via.lower().split()[-1] == noun and start - one.cue[0].start <= _REACH:
            found.append((one.cue[0].start, replace(who, span=speaker.span)))
    pattern = re.compile(_PUBLISHED.format(noun=noun))
    for told in pattern.finditer(ground.text, max(0, start - _REACH), start):
        body = replace(speaker, name=told["who"], kind="body", public=True, via=noun)
        found.append((told.start(), body))
    return max(found, key=lambda one: one[0], default=(0, None))[1]
