"""Responses in languages that no parser reads: cue, words for bodies, places, who speaks, and the order of words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from longarm.read.claims.accused_papers import is_of_accused, is_unowned
from longarm.read.claims.act_codes import BY_SAYING, CLEARED, SAYS_NO, UNDONE
from longarm.read.claims.asked_of import is_asked_for
from longarm.read.claims.asserted import asserted
from longarm.read.claims.conditions import is_conditional
from longarm.read.claims.event_voice_abroad import hear_abroad
from longarm.read.claims.germanic_denial import is_asked, is_denied
from longarm.read.claims.ground import Ground
from longarm.read.claims.ground_norms import is_bound, is_bound_leave
from longarm.read.claims.hosts import Hosts
from longarm.read.claims.making import Found, make_claim
from longarm.read.claims.misheard import is_misheard
from longarm.read.claims.not_told import is_untold
from longarm.read.claims.stretches import begins_at
from longarm.read.claims.supposed import is_supposed
from longarm.read.claims.voice import find_voice
from longarm.read.claims.vouched import judge_act, voiced
from longarm.read.claims.when_near import nearest_when
from longarm.read.claims.wordwise_actors import Doer, find_doer, raised_by
from longarm.read.claims.wordwise_vetoes import is_only_possible, is_voided
from longarm.read.codebook import Hit
from longarm.read.families import ROMANCE
from longarm.read.parsed import Sentence
from longarm.records.claim import Claim, Confidence, Response
from longarm.records.report import Role
from longarm.records.span import Span

_NEGATED = 18
_MARK = re.compile(r"[,;:，；：、]")
_BUT = re.compile(r",?\s(?:bensì|sino|senão|mas sim|mais (?:bien|plutôt)|ma piuttosto)\s")
_CORRECTED = 50
_QUESTION = re.compile(r"\?[\s\"”»]*\Z")
#: Characters after a Japanese verb in which its negation stands.
_NEGATED_AFTER = 6
#: "Vyšetrovanie nikto nezačal": nobody did it.
_NOBODY = re.compile(r"\b(?:nikto|nikdo)\b", re.IGNORECASE)
_NO_BEHIND = frozenset({"ja", "ko"})
#: Acts that are done or not, so that a word of denial anywhere in their clause says that they were not.
_DONE = frozenset(
    {
        "investigating", "closed", "arrested", "charged", "convicted", "expelled", "summoned_ambassador", "sanctioned",
        "referred_to_prosecutors",
    }
)  # fmt: skip
_ENACTED = frozenset({"legislated", "ended_cooperation", "protecting_victim"})
#: Acts that consist in asking.
_BY_ASKING = frozenset({"parliament_raised", "demanded_explanation"})
#: "智利议会尚未讨论": the words themselves tell that nothing was raised.
_UNRAISED = re.compile(r"尚未|[从從]未|[没沒]有|未曾|未能|拒[绝絕]|不[愿願]|[无無]意")
#: Of two readings of the same words the closer one.
_CLOSER = {
    "closed": frozenset({"ordered_closure"}),
    "charged": frozenset({"closed_without_charges", "referred_to_prosecutors"}),
    "referred_to_prosecutors": frozenset({"closed_without_charges"}),
    "warned": frozenset({"protested"}),
    "no_evidence_found": frozenset({"denied_existence", "denied_permission"}),
    "arrested": frozenset({"investigating"}),
    "investigating": frozenset({"closed_without_charges"}),
    "denied_existence": frozenset({"no_evidence_found", "denied_permission"}),
    "parliament_raised": frozenset({"legislated"}),
    "protested": frozenset({"ordered_closure"}),
}


@dataclass(frozen=True)
class _Act:
    """A cue judged to be an act of somebody in some countries."""

    action: str
    because: tuple[str, ...]
    span: Span
    doer: Doer


def find_wordwise(ground: Ground, hosts: Hosts, sentence: Sentence, hits: list[tuple[Hit, Span]]) -> Iterator[Claim]:
    """Yield the responses of one sentence.

    Args:
        ground: what the report was found to hold.
        hosts: its states.
        sentence: a sentence that was not parsed.
        hits: the cues of responses in it.
    """
    acts = []
    for hit, span in hits:
        action = hit.cue.code.split(".", 1)[1]
        doer = _doer(ground, hosts, sentence, action, span)
        if doer is not None:
            acts.append(_Act(action, (f"response.{action}", f"cue {hit.cue.id}"), span, doer))
    for act in _closest(acts):
        yield from _claims(ground, sentence, act)


def hear_wordwise(ground: Ground, hosts: Hosts, told: Iterable[Claim]) -> Iterator[Claim]:
    """Yield the responses that the classifier hears where no rule tells them, in text order.

    Args:
        ground: what the report was found to hold.
        hosts: its states.
        told: what the rules told, which is not told again.
    """
    for one in hear_abroad(ground, hosts, "response", told):
        if is_misheard(ground, one.sentence, one.code):
            continue
        doer = _doer(ground, hosts, one.sentence, one.code, one.span)
        if doer is not None:
            yield from _claims(ground, one.sentence, _Act(one.code, one.because, one.span, doer))


def _doer(ground: Ground, hosts: Hosts, sentence: Sentence, action: str, span: Span) -> Doer | None:
    """Return who does an act that some words tell; None where it is nobody's or was not done."""
    if (
        _is_asked(ground, sentence, action, span)
        or _is_corrected(ground, sentence, action, span)
        or _is_negated(ground, sentence, action, span)
        or is_voided(ground, sentence, action, span)
        or is_asked_for(ground, sentence, action, span)
    ):
        return None
    doer = find_doer(ground, hosts, sentence, action, span)
    if doer is None or not is_of_accused(ground, span):
        return doer
    named = doer.span is not None and action not in BY_SAYING and not hosts.places_in(doer.span)
    return doer if named or not is_unowned(action) else None


def find_raised(ground: Ground, hosts: Hosts, told: Iterable[Claim]) -> Iterator[Claim]:
    """Yield what members of a parliament demand or ask by a verb of saying, where no cue of an act tells it.

    Args:
        ground: what the report was found to hold.
        hosts: its states.
        told: the responses found before.
    """
    raised = {one.span for one in told if getattr(one.slots, "action", "") == "parliament_raised"}
    for held in ground.attributions:
        sentence = ground.sentence_at(held.cue[0]) if held.cue else None
        if sentence is None or sentence.tokens is not None or sentence.role is not Role.BODY:
            continue
        doer = None if sentence.span in raised else raised_by(ground, hosts, sentence, held)
        for country in doer.countries if doer is not None else ():
            slots = Response(
                country=country,
                actor=doer.words if doer is not None else None,
                action="parliament_raised",
                date=nearest_when(ground, sentence, held.cue[0], said=True),
                verb=ground.words(held.cue[0]),
            )
            because = ("response.parliament_raised", "response.by-speaker")
            found = Found(slots, sentence.span, because, {"verb": held.cue[0]}, Confidence.LOW)
            yield make_claim(ground, found, find_voice(ground, held.content[0] if held.content else held.cue[0]))


def _closest(acts: list[_Act]) -> list[_Act]:
    return [act for act in acts if not any(_is_closer(other, act) for other in acts)]


def _is_closer(one: _Act, other: _Act) -> bool:
    """Say whether an act is the closer reading of another's words; of two that each may be, the one of more words."""
    if one.action not in _CLOSER.get(other.action, ()) or not one.span.overlaps(other.span):
        return False
    if other.action not in _CLOSER.get(one.action, ()):
        return True
    sizes = [act.span.end - act.span.start for act in (one, other)]
    return sizes[0] > sizes[1] or (sizes[0] == sizes[1] and one.action < other.action)


def _may_be(ground: Ground, sentence: Sentence, span: Span) -> bool:
    """Say whether the end of a case is only possible, or left open: "könnte eingestellt werden"."""
    if sentence.lang in _NO_BEHIND:
        # Japanese and Korean say no at the end of a verb, and so do the words of such an end themselves.
        return False
    supposed = is_supposed(ground.text, sentence.span, sentence.lang, span)
    return supposed or is_only_possible(ground, sentence, span)


def _claims(ground: Ground, sentence: Sentence, act: _Act) -> Iterator[Claim]:
    voice = voiced(ground, judge_act(ground, sentence, act.action, act.span), find_voice(ground, act.span))
    if voice is None:
        return
    for country in act.doer.countries:
        slots = Response(
            country=country,
            actor=act.doer.words,
            action=act.action,
            date=nearest_when(ground, sentence, act.span, said=act.action in BY_SAYING),
            verb=ground.words(act.span),
        )
        marks = {"verb": act.span} if act.doer.span is None else {"verb": act.span, "actor": act.doer.span}
        found = Found(slots, sentence.span, (*act.because, act.doer.because), marks, Confidence.LOW)
        yield asserted(make_claim(ground, found, voice))


def _is_corrected(ground: Ground, sentence: Sentence, action: str, span: Span) -> bool:
    """Say whether what is denied is put right at once ("Nessun ufficio …, bensì due strutture") or is a norm."""
    if action in BY_SAYING and is_untold(ground.words(sentence.span), sentence.lang):
        return True
    if action == "denied_permission":
        return is_bound_leave(ground, sentence, span)
    if action != "denied_existence":
        return False
    if is_bound(ground, sentence, span):
        return True
    rest = ground.text[span.end : min(sentence.span.end, span.end + _CORRECTED)]
    return sentence.lang in ROMANCE and _BUT.search(rest) is not None


def _is_asked(ground: Ground, sentence: Sentence, action: str, span: Span) -> bool:
    """Say whether an act is only asked about: "Expulsés ? Non."; to ask is what members of a parliament do."""
    if action not in _BY_ASKING and is_asked(ground.text, sentence.span, sentence.lang, span):
        return True
    if sentence.lang not in ROMANCE or action == "parliament_raised":
        return False
    after = ground.text[span.end : span.end + 2]
    return _QUESTION.search(ground.words(sentence.span)) is not None or after.strip() == "?"


def _is_negated(ground: Ground, sentence: Sentence, action: str, span: Span) -> bool:
    if is_conditional(ground.text, sentence.span, sentence.lang, span):
        return True
    if action in SAYS_NO:
        return action == "closed_without_charges" and _may_be(ground, sentence, span)
    if action == "parliament_raised" and _UNRAISED.search(ground.words(span)):
        return True
    if action in _DONE | _ENACTED | CLEARED | UNDONE and is_supposed(
        ground.text, sentence.span, sentence.lang, span, intended=action == "investigating"
    ):
        return True
    if action in _DONE and is_denied(ground.text, sentence.span, sentence.lang, span):
        return True
    if sentence.lang in {"sk", "cs"} and _NOBODY.search(ground.text, sentence.span.start, sentence.span.end):
        return True
    if sentence.lang in {"ja", "ko"}:
        near = Span(span.end, min(sentence.span.end, span.end + _NEGATED_AFTER))
    else:
        before = Span(max(sentence.span.start, span.start - _NEGATED), span.start)
        near = Span(begins_at(ground.text, before, _MARK), span.start)
    return bool(ground.codebook.find(ground.words(near), sentence.lang, "word.negation"))
