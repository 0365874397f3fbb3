"""How far a sentence stands behind a site it names: told not to be there, or only looked into.

Both are asked of the clause that names the site, not of the whole sentence: "Norway has no such station, but two stand
in Lyon" places two in Lyon.
"""

from __future__ import annotations

import re
from dataclasses import replace

from longarm.read.claims.ground import Ground
from longarm.read.claims.stretches import stretch_of
from longarm.read.claims.voice import Voice
from longarm.read.codebook import Hit
from longarm.read.parsed import Sentence
from longarm.records.claim import Certainty, Stance
from longarm.records.span import Span

_CLAUSE = re.compile(
    r"[;；。:：]|[,，]?\s(?:but|while|whereas|although|though|maar|terwijl|hoewel|aber|sondern|während|obwohl|mais"
    r"|tandis que|pero|sino|mientras que|aunque|mas|enquanto|embora|ma|mentre|ale|zatiaľ čo)\s"
    r"|[，、,](?:但|而|不過|不过|しかし)|が、",
    re.IGNORECASE,
)
#: What is no post by its own words: "the desk of an association", "only a cultural association".
_ASSOCIATION = {
    lang: re.compile(pattern, re.IGNORECASE)
    for lang, pattern in {
        "en": r"\b(?:desk|office|counter|premises|room)s? (?:of|run by|belonging to) (?:an?|the) "
        r"(?:[\w-]+ ){0,3}association|\b(?:only|merely|just|simply) an? (?:[\w-]+ ){0,2}association",
        "it": r"\b(?:sportell[oi]|sede|ufficio|locale) (?:di un[’']|dell[’'])\s?(?:\w+ )?associazione"
        r"|\b(?:solo|soltanto|solamente|semplicemente) (?:di )?un[’']\s?associazione",
        "es": r"\b(?:mostrador|oficina|local|sede) de una (?:\w+ )?asociación"
        r"|\b(?:solo|sólo|solamente|únicamente) (?:de )?una asociación",
        "fr": r"\b(?:guichet|bureau|local|siège) d[’']une (?:\w+ )?association"
        r"|\b(?:seulement|simplement|uniquement) d[’']une association",
        "pt": r"\b(?:balcão|escritório|sede) de uma (?:\w+ )?associação|\b(?:apenas|só|somente) (?:de )?uma associação",
        "de": r"\b(?:Schalter|Büro|Räume|Lokal) eine[sr] (?:\w+ )?Vereins|\bnur (?:um )?einen? (?:\w+ )?Verein\b",
        "nl": r"\b(?:loket|kantoor|balie) van een (?:\w+ )?vereniging"
        r"|\b(?:slechts|alleen) (?:om )?een (?:\w+ )?vereniging",
    }.items()
}
#: What calls a post something else: "the station in Prato was the desk of an association".
_BEING = re.compile(
    r"\b(?:is|are|was|were|fu|è|era|sarebbe|es|fue|sería|est|était|serait|ist|war|sei|foi|seria)\s(?:\w+\s){0,2}\Z"
    r"|\b(?:was|is|be|only|merely|just|simply)\s(?:the |a |an )?\Z",
    re.IGNORECASE,
)
#: Languages that may put the verb behind what it looks into.
_VERB_LAST = frozenset({"de", "nl", "ja", "zh"})
#: Characters between a word of looking into and the posts at most.
_REACH = 90


def clause_of(ground: Ground, sentence: Sentence, at: Span) -> Span:
    """Return the clause of a sentence that holds ``at``."""
    return stretch_of(ground.text, sentence.span, at, _CLAUSE)


def is_denied(ground: Ground, sentence: Sentence, at: Span) -> bool:
    """Say whether the clause that names a site tells that there is none, or that somebody does not believe in it."""
    if _is_of_association(ground, sentence, at):
        return True
    hits = ground.hits(sentence, "station.negated")
    return bool(hits) and any(clause_of(ground, sentence, at).holds(span) for _, span in hits)


def _is_of_association(ground: Ground, sentence: Sentence, at: Span) -> bool:
    """Say whether the clause of a site has only the desk of an association there, and calls it no post of police."""
    pattern = _ASSOCIATION.get(sentence.lang)
    clause = clause_of(ground, sentence, at)
    found = pattern.search(ground.text, clause.start, clause.end) if pattern is not None else None
    if found is None:
        return False
    named = any(clause.holds(span) for _, span in ground.hits(sentence, "station.noun"))
    return not named or _BEING.search(ground.text, clause.start, found.start()) is not None


def _contests(ground: Ground, sentence: Sentence, at: Span) -> list[tuple[Hit, Span]]:
    """Return the words behind a site by which the clause denies what it is: "the two centres denied that they …"."""
    return [hit for hit in ground.hits(sentence, "station.negated") if hit[1].start >= at.end]


def doubted(ground: Ground, sentence: Sentence, at: Span, voice: Voice) -> Voice:
    """Return a voice as alleging only, where the clause tells of an inquiry, of hints, or of a denial by the site."""
    hits = [*ground.hits(sentence, "station.inquiry"), *_contests(ground, sentence, at)]
    if not hits or voice.stance is not Stance.ASSERTS or voice.certainty is Certainty.ALLEGED:
        return voice
    clause = clause_of(ground, sentence, at)
    for hit, span in hits:
        before = span.end <= at.start and at.start - span.end <= _REACH
        before = before or hit.cue.code == "station.negated"
        if clause.holds(span) and (before or sentence.lang in _VERB_LAST):
            because = (*voice.because, f"station.inquiry: {hit.cue.id}")
            return replace(
                voice, certainty=Certainty.ALLEGED, marks={**voice.marks, "certainty": span}, because=because
            )
    return voice
