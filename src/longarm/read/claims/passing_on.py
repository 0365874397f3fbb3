"""Outlets that only pass on what a report tells: "…, écrit De Standaard" cites the paper, whose words they are not."""

from __future__ import annotations

import re

from longarm.read.claims.ground import Ground
from longarm.read.families import ROMANCE
from longarm.read.parsed import Sentence
from longarm.records.claim import Attribution

#: Readings by which an outlet stands as a tag behind or beside what it tells.
_TAGS = frozenset({"abroad.inverted", "abroad.according", "abroad.as"})
#: Classes of cues that tell a position of the outlet's own.
_OWN = frozenset({"deny", "condemn", "demand", "question", "concede", "promise"})
#: Nouns by which a text calls a name an outlet.
_CALLED = re.compile(
    r"\b(?:journal|quotidien|hebdomadaire|magazine|chaîne|radio|agence|site|média|diario|periódico|rotativo|semanario"
    r"|revista|cadena|emisora|agencia|canal|portal|quotidiano|giornale|settimanale|rivista|emittente|agenzia|testata|rete"
    r"|jornal|diário|semanário|emissora|agência|televisão|televisión|télévision|televisione)\s(?:\w+\s){0,2}\Z",
    re.IGNORECASE,
)
_BEFORE = 40


def only_passes_on(ground: Ground, sentence: Sentence, held: Attribution) -> bool:
    """Say whether an outlet stands only as the place where a report has something from, in a Romance language.

    Args:
        ground: what the report was found to hold.
        sentence: the sentence of the attributing words.
        held: who is said to say what.
    """
    speaker = held.speaker
    if sentence.lang not in ROMANCE or speaker is None or speaker.kind == "person" or held.quoted == "direct":
        return False
    if held.cue_class in _OWN or _TAGS.isdisjoint(held.because):
        return False
    if ground.known.kind_of(speaker.name) == "outlet":
        return True
    words = ground.words(held.source[0]) if held.source else ""
    at = words.find(speaker.name)
    return at > 0 and _CALLED.search(words[:at][-_BEFORE:]) is not None
