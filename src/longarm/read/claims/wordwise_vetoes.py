"""What voids words of an act where no parser reads: only possible, done by nobody, asked of others, plain fraud.

Each looks at the words before the cue in its own clause, in Romance languages.
"""

from __future__ import annotations

import re

from longarm.read.claims.act_codes import SAYS_NO
from longarm.read.claims.ground import Ground
from longarm.read.claims.stretches import begins_at
from longarm.read.families import ROMANCE
from longarm.read.parsed import Sentence
from longarm.records.span import Span

#: "podría romper el acuerdo", "devrait fermer": held possible or wished for.
_POSSIBLE = re.compile(
    r"\b(?:pourrai(?:t|ent)|devrai(?:t|ent)|faudrait|aimerai(?:t|ent)|voudrai(?:t|ent)|podr[ií]an?|deber[ií]an?"
    r"|habría que|querr[ií]an?|potrebber?o?|dovrebber?o?|vorrebber?o?|bisognerebbe|poderiam?|deveriam?|gostariam?)\b"
    r"[^.;:,«»\"]{0,40}\Z",
    re.IGNORECASE,
)
#: "nadie ha pedido explicaciones", "personne n'a fermé": done by nobody.
_NOBODY = re.compile(
    r"\b(?:nadie|ninguém|nessuno|personne|ning[uú]n[oa]? \w+|nenhuma? \w+|nessun[oa]? \w+|aucune? \w+)\b"
    r"[^.;:,]{0,60}\Z",
    re.IGNORECASE,
)
#: Verbs by which one asks another to do something, before an infinitive or a clause.
_ASKED = re.compile(
    r"\b(?:presse(?:nt)?|exhorte(?:nt)?|appelle(?:nt)?|demande(?:nt)?|réclame(?:nt)?|exige[nm]?|exigent|somme(?:nt)?|invite(?:nt)?"
    r"|piden?|pidió|pidieron|exigió|reclaman?|reclamó|instan?|instó|urgen?|exhortan?|chied(?:e|ono)|ha(?:nno)? chiesto"
    r"|sollecitan?o?|esig(?:e|ono)|invocan?o?|pedem?|pediu|pediram|exigiu|reclamam|apelam?|apelou|insta[mr]?|instou"
    r"|promesse d|promete[mn]?|promet(?:tent)?|promett(?:e|ono))\b"
    r"[^.;:]{0,70}\b(?:de|d[’']|à|que|qu[’']|a|para|di|che|por)\s?[^.;:]{0,25}\Z",
    re.IGNORECASE,
)
#: Acts that are themselves demands, or words alone.
_DEMANDS = frozenset({"ordered_closure", "demanded_explanation"})
_SPOKEN = frozenset({"parliament_raised", "denied_permission", "denied_existence", "protested", "warned"})
_MARK = re.compile(r"[;:.!?]\s|,\s|\s[—–]\s")
_STRONG_MARK = re.compile(r"[;:.!?]\s|\s[—–]\s")
#: What swindlers and burglars do is done for no state.
_FRAUD = re.compile(
    r"\b(?:escroc|arnaqu|estafa|timador|truff|raggir|burl[ãõ]|burlad|golpista|vigarist|fraude|frode|extorsion|télémarketing"
    r"|teleprom|telemarketing|canular|broma(?:s)? telef)\w*",
    re.IGNORECASE,
)


#: "le persone minacciate possono rivolgersi": what those who are threatened may do tells of no threat.
_MAY = re.compile(
    r"\b(?:minacciat[eio]|menacée?s?|amenazad[oa]s?|ameaçad[oa]s?|intimidat[eio]|harcelée?s|acosad[oa]s|perseguid[oa]s)\s"
    r"(?:possono|devono|peuvent|doivent|pueden|deben|podem|devem)\b",
    re.IGNORECASE,
)


def is_only_possible(ground: Ground, sentence: Sentence, at: Span) -> bool:
    """Say whether a modal verb before the words, in their clause, holds them only possible or wishes for them."""
    if sentence.lang not in ROMANCE:
        return False
    may = _MAY.search(ground.text, at.start, sentence.span.end)
    return (may is not None and may.start() <= at.end) or (
        _POSSIBLE.search(ground.text[sentence.span.start : at.start]) is not None
    )


def is_voided(ground: Ground, sentence: Sentence, action: str, at: Span) -> bool:
    """Say whether an act is only possible, done by nobody, or what somebody else asks of the body.

    Args:
        ground: what the report was found to hold.
        sentence: a sentence that was not parsed.
        action: code of the act.
        at: the words that tell it.
    """
    if sentence.lang not in ROMANCE:
        return False
    before = ground.text[sentence.span.start : at.start]
    if action not in SAYS_NO and (_POSSIBLE.search(before) or _NOBODY.search(before)):
        return True
    if action in _DEMANDS:
        return _is_by_others(ground, sentence, at)
    if action in _SPOKEN or action in SAYS_NO:
        return False
    asked = _ASKED.search(before)
    return asked is not None and not _has_body(ground, sentence, sentence.span.start + asked.start())


def is_fraud(ground: Ground, sentence: Sentence) -> bool:
    """Say whether a sentence tells of swindlers, whose calls and messages are no state's."""
    return sentence.lang in ROMANCE and _FRAUD.search(ground.words(sentence.span)) is not None


def _has_body(ground: Ground, sentence: Sentence, end: int) -> bool:
    """Say whether the clause that ends at a demand names a body of a state, whose demand is its own act."""
    start = begins_at(ground.text, Span(sentence.span.start, end), _STRONG_MARK)
    return any(start <= span.start < end for _, span in ground.hits(sentence, "actor.body"))


def _is_by_others(ground: Ground, sentence: Sentence, at: Span) -> bool:
    """Say whether the last who could act before a demand, in its clause, sits in parliament or is a group."""
    start = begins_at(ground.text, Span(sentence.span.start, at.start), _MARK)
    last: tuple[int, str] = (-1, "")
    for code in ("actor.body", "actor.member", "actor.other", "victim.group"):
        for _, span in ground.hits(sentence, code):
            if start <= span.start and span.end <= at.start:
                last = max(last, (span.start, code))
    return last[1] in {"actor.member", "actor.other", "victim.group"}
