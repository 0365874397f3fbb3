"""Where a body speaks in German and Dutch, so that its words are a source: in a paper of its own, to an outlet."""

from __future__ import annotations

import re

from longarm.read.claims.ground import Ground
from longarm.read.families import GERMANIC
from longarm.read.parsed import Sentence
from longarm.records.claim import Attribution

#: Documents, in English, in which a body speaks that the text names as their maker.
WRITTEN = frozenset(
    {"report", "study", "investigation", "answer", "letter", "press release", "analysis", "annual report", "paper"}
    | {"documents", "note", "statement", "judgment", "ruling", "survey", "video", "list", "website"}
)
#: "teilte die Botschaft der APA mit", "zei hij tegen de NOS": what stands before the outlet that was told.
_TOLD = re.compile(
    r"(?:\b(?:gegenüber|dem|der|den|tegen|tegenover|aan|bij)|\bauf (?:An|Nach)frage (?:der|des|von|dem))"
    r"(?:\s(?:der|dem|de|het|den|die|das|agentur|nachrichtenagentur|zender|krant|zeitung|sender|persbureau))*\s[„“\"‘'»]?\Z",
    re.IGNORECASE,
)
_REACH = 50


def is_germanic(ground: Ground, one: Attribution) -> bool:
    """Say whether an attribution stands in a German or Dutch sentence."""
    home = _home(ground, one)
    return home is not None and home.tokens is None and home.lang in GERMANIC


def is_told_outlet(ground: Ground, one: Attribution) -> bool:
    """Say whether a German or Dutch sentence tells to which known outlet somebody said something."""
    home = _home(ground, one)
    if home is None or home.tokens is not None or home.lang not in GERMANIC:
        return False
    for name, span in ground.known.find(ground.text, home.span):
        before = ground.text[max(home.span.start, span.start - _REACH) : span.start]
        if ground.known.kinds.get(name) == "outlet" and _TOLD.search(before):
            return True
    return False


def _home(ground: Ground, one: Attribution) -> Sentence | None:
    at = one.cue[0] if one.cue else one.content[0] if one.content else None
    return None if at is None else ground.sentence_at(at)
