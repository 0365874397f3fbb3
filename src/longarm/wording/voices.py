"""Who says, denies or did something, and when."""

from __future__ import annotations

from collections.abc import Sequence

from longarm.records.claim import Response
from longarm.records.found_by import RULES, found_by
from longarm.records.register import Denial, Entry, Step, Support
from longarm.records.steps import shares_a_day
from longarm.records.when import When
from longarm.wording.days import day_said
from longarm.wording.said import Arg, Holds, Listed, Message, Said, Sentences, Source, Words, code, codes, word
from longarm.wording.several import is_several
from longarm.wording.words import DENIAL_WORDS, NOT_TOLD, SEVERAL, STATUS_WORDS

NO_DATE = "no date given"
UNKNOWN_DATE = "date unknown"
BY_DAY = Message("by {day}")
UNRESOLVED = Message("{words}, unresolved")
QUOTED = Message("“{words}”")

ITSELF = "the report itself"
OF_BODY = Message("{name} ({body})")
VIA = Message("{name} via {via}")
NO_OUTLET = "outlet unknown"
PUBLISHED = Message("{outlet}, {when}")

_WHAT = Words(DENIAL_WORDS, between=", ")
DENIES = Message("denies {what}", holds={"what": _WHAT})
CONCEDES = Message("concedes {what}", holds={"what": _WHAT})
#: The same of several who deny or concede it together.
DENY = Message("deny {what}", holds={"what": _WHAT})
CONCEDE = Message("concede {what}", holds={"what": _WHAT})
AND = Message(
    "{one} and {other}",
    holds={"one": Sentences((DENIES, DENY), always=True), "other": Sentences((CONCEDES, CONCEDE), always=True)},
)
DENIES_SOMETHING = "denies (its words do not tell what)"
DENY_SOMETHING = "deny (their words do not tell what)"
TOLD_BY = Message("{actor}, as told by {teller},")
DENIAL = Message("{who} {says} [{where}]")
DISPUTE = Message("{who}: {what}", holds={"what": _WHAT})

NO_ORDER = "nothing tells which of the steps of one day came first"
STEP = Message("{when}: {status}, {owner}")
STEP_QUOTED = Message("{when}: {status} (“{verb}”), {owner}")
NO_BODY = "a body not named"
OWNER_TOLD = Message("{actor}, as told by {teller}")
OWNER_TOLD_IN = Message("{actor}, as told by “{teller}” in {report}")
OWNERS = (OWNER_TOLD_IN, OWNER_TOLD)

_SOME: dict[str, Holds] = {"status": Words(STATUS_WORDS), "owner": Sentences(OWNERS)}
CLEARED = Message("cleared: {status} ({owner})", holds=_SOME)
CLEARED_ON = Message("cleared: {status} ({owner}, {day})", holds={**_SOME, "day": "day"})
CLEARED_BY = Message("cleared: {status} ({owner}, by {day})", holds={**_SOME, "day": "day"})
ENDED = Message("{status} ({owner})", holds=_SOME)
ENDED_ON = Message("{status} ({owner}, {day})", holds={**_SOME, "day": "day"})
ENDED_BY = Message("{status} ({owner}, by {day})", holds={**_SOME, "day": "day"})
#: The longest first: a day is no part of an owner's name.
_ENDS = (CLEARED_BY, CLEARED_ON, CLEARED, ENDED_BY, ENDED_ON, ENDED)
SPLIT = Message("{one}; {other}", holds={"one": Sentences(_ENDS, always=True), "other": Sentences(_ENDS, always=True)})
UNDONE = Message(
    "{now}; before that {then}", holds={"now": Sentences(_ENDS, always=True), "then": Sentences(_ENDS, always=True)}
)
OUTCOMES = (UNDONE, SPLIT, *_ENDS)

FOUND_ALONE = Message("found by {reader} alone, not by the rules")
FOUND_BOTH = Message("found by {readers}")
THE_RULES = RULES

MESSAGES = (
    BY_DAY,
    UNRESOLVED,
    QUOTED,
    OF_BODY,
    VIA,
    PUBLISHED,
    DENIES,
    CONCEDES,
    DENY,
    CONCEDE,
    AND,
    TOLD_BY,
    DENIAL,
    DISPUTE,
    STEP,
    STEP_QUOTED,
    *OWNERS,
    *OUTCOMES,
    FOUND_ALONE,
    FOUND_BOTH,
)
WORDS = (
    NO_DATE,
    UNKNOWN_DATE,
    ITSELF,
    NO_OUTLET,
    DENIES_SOMETHING,
    DENY_SOMETHING,
    NOT_TOLD,
    NO_BODY,
    NO_ORDER,
    THE_RULES,
)


def when_said(when: When | None, lang: str = "") -> Arg:
    """Return a date at its own precision; what is unresolved says so with the words of the text.

    Args:
        when: the date.
        lang: language of those words.
    """
    if when is None:
        return word(NO_DATE)
    if when.value is not None:
        before = when.value.startswith("../")
        return BY_DAY(day=day_said(when.value.removeprefix("../"))) if before else day_said(when.value)
    return UNRESOLVED(words=QUOTED(words=Source(when.words, lang))) if when.words else word(UNKNOWN_DATE)


def speaker_said(support: Support, lang: str = "") -> Arg:
    """Return who says so, through whom, or that the report says it in its own voice.

    Args:
        support: the claim.
        lang: language of its report.
    """
    speaker = support.speaker
    if speaker is None:
        return word(ITSELF)
    named: Arg = Source(speaker.name, lang)
    if speaker.affiliation and speaker.affiliation.casefold() not in speaker.name.casefold():
        named = OF_BODY(name=named, body=Source(speaker.affiliation, lang))
    links = [link for link in support.chain[1:] if link not in {speaker.name, support.outlet}]
    via = speaker.via or (links[0] if links else None)
    return VIA(name=named, via=Source(via, lang)) if via and via != support.outlet else named


def outlet_said(support: Support) -> Said:
    """Return who published it and when."""
    outlet = support.outlet or word(NO_OUTLET)
    return PUBLISHED(outlet=outlet, when=when_said(support.published))


def denied_said(denial: Denial, *, several: bool = False) -> Said:
    """Return what is denied, and what the same words grant.

    Args:
        denial: the denial.
        several: True where several deny it together.
    """
    deny, concede = (DENY, CONCEDE) if several else (DENIES, CONCEDES)
    denies = deny(what=codes(denial.denies)) if denial.denies else None
    concedes = concede(what=codes(denial.concedes)) if denial.concedes else None
    if denies and concedes:
        return AND(one=denies, other=concedes)
    return denies or concedes or word(DENY_SOMETHING if several else DENIES_SOMETHING)


def denier_said(support: Support, lang: str = "") -> Arg:
    """Return who denies: where a report tells in its own voice that a body does, it is that body."""
    slots = support.corrected or support.slots
    if support.speaker is None and not support.chain and isinstance(slots, Response) and slots.actor:
        return TOLD_BY(actor=Source(slots.actor, lang), teller=speaker_said(support, lang))
    return speaker_said(support, lang)


def denial_said(denial: Denial, lang: str = "") -> Said:
    """Return who denies what, and what the same words grant."""
    support, who = denial.support, denier_said(denial.support, lang)
    several = support.speaker is not None and is_several(support.speaker.name)
    return DENIAL(who=who, says=denied_said(denial, several=several), where=outlet_said(support))


def dispute_said(who: str, what: Sequence[str]) -> Said:
    """Return who denies, and what exactly."""
    return DISPUTE(who=who, what=codes(tuple(what)))


def owner_said(actor: str | None, teller: str | None, report: str = "") -> Arg:
    """Return who acts, and who tells of it where that is another.

    Args:
        actor: who acts; None where no body is named.
        teller: who tells of it; None where that is the same.
        report: where a teller without a name of his own is found.
    """
    who = actor or word(NO_BODY)
    if teller is None:
        return who
    return OWNER_TOLD_IN(actor=who, teller=teller, report=report) if report else OWNER_TOLD(actor=who, teller=teller)


def step_said(step: Step, owner: Arg | None = None, lang: str = "") -> Said:
    """Return one step of a ladder.

    Args:
        step: the step.
        owner: its owner as a sentence; what the step has as text where that is not known.
        lang: language of the report that tells it.
    """
    when, status = when_said(step.when, lang), code(step.status)
    whose = step.owner if owner is None else owner
    if step.verb:
        return STEP_QUOTED(when=when, status=status, verb=Source(step.verb, lang), owner=whose)
    return STEP(when=when, status=status, owner=whose)


def last_step_said(entry: Entry) -> str:
    """Return the status of the last step; that several share its day where that leaves open which it is."""
    last = entry.last_step
    return last.status if last is not None else SEVERAL if entry.ladder else ""


def order_said(steps: Sequence[Step]) -> str:
    """Return that steps of one day have no known order; nothing where no two share a day."""
    return NO_ORDER if shares_a_day(steps) else ""


def outcome_said(step: Step, *, clears: bool) -> Said:
    """Return how it ended, by the step that says so."""
    day = step.when.value
    at = 0 if day is None else 2 if day.startswith("../") else 1
    message = (CLEARED, CLEARED_ON, CLEARED_BY)[at] if clears else (ENDED, ENDED_ON, ENDED_BY)[at]
    told: dict[str, Arg] = {"status": word(step.status), "owner": step.owner}
    return message(**told, **({} if day is None else {"day": day_said(day.removeprefix("../"))}))


def split_said(one: Said, other: Said) -> Said:
    """Return two ends of one day, of which neither is told to have ended the other."""
    return SPLIT(one=one, other=other)


def undone_said(now: Said, then: Said) -> Said:
    """Return what undid that somebody was cleared, with what it undid."""
    return UNDONE(now=now, then=then)


def found_said(because: Sequence[str]) -> Said | None:
    """Return who found a claim; None where the rules alone did."""
    found = found_by(because)
    if found == (RULES,):
        return None
    if len(found) == 1:
        return FOUND_ALONE(reader=found[0])
    readers = tuple(word(one) if one == RULES else one for one in found)
    return FOUND_BOTH(readers=Listed(readers, between=" and by "))
