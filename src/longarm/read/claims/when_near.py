"""The date of an act: the nearest one that stands in the clause of its verb, never one of another clause.

"Closed its inquiry into two centres that were accused in 2023" gives no date of the closing. Where a sentence leaves
open what a date belongs to, none is taken: a date that the text does not give is worse than no date.
"""

from __future__ import annotations

import re
from typing import Any

from longarm.read.claims.clauses import root_of
from longarm.read.claims.ground import Ground
from longarm.read.claims.when_several import common_when
from longarm.read.parsed import Sentence
from longarm.records.span import Span
from longarm.records.when import When

_VERBAL = frozenset({"VERB", "AUX"})
#: What hangs so on a noun tells of the noun: "its 2022 report", "last year's protest".
_OF_NOUN = frozenset({"compound", "nmod", "poss", "amod", "nummod"})
_NOUNS = frozenset({"NOUN", "PROPN"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_BOUND = frozenset({"of", "from"})
#: Where no parser reads, a date counts only when nothing parts it from the act.
_PARTING = re.compile(r"[,;:，；：、。(（—–]|\s-\s")
_MOST_STEPS = 12
#: Nouns of what has a day itself.
_EVENTS = frozenset(
    """protest rally march meeting summit talk visit conference congress trial hearing game attack raid event war
    massacre letter note report article interview speech study list post call vote law strike unrest crime murder death
    killing coup riot search crackdown vigil dinner parade forum briefing session debate festival""".split()  # noqa: SIM905
)
#: Endings of nouns for deeds.
_DEEDS = ("tion", "sion", "ment", "ance", "ence", "ing", "al")


def nearest_when(
    ground: Ground, sentence: Sentence, at: Span, *, said: bool = False, outside: tuple[Span, ...] = ()
) -> When | None:
    """Return the date that stands nearest to ``at`` in its own clause; None when that gives none.

    Args:
        ground: what the report was found to hold.
        sentence: where the act stands.
        at: the words that tell the act.
        said: True where the act consists in saying it, so that the day of the saying is its day.
        outside: stretches in which no date is looked for.
    """
    dated = ground.whens_in(sentence.span)
    if outside:
        dated = tuple(one for one in dated if not any(span.overlaps(one[0]) for span in outside))
    if not dated:
        return None
    act = root_of(sentence, ground.parsed, at)
    if act is None:
        mine = [one for one in dated if not _PARTING.search(ground.text, *_between(one[0], at))]
    else:
        verbs = _verbs_of(act, said=said)
        roots = [(one, root_of(sentence, ground.parsed, one[0])) for one in dated]
        mine = [one for one, root in roots if root is not None and _belongs(ground, root, act, verbs)]
    near = min(mine, key=lambda one: (abs(one[0].start - at.start), one[0].start), default=None)
    return common_when(ground.text, mine, near) if near is not None else None


def _between(one: Span, other: Span) -> tuple[int, int]:
    first, last = sorted((one, other))
    return first.end, max(first.end, last.start)


def _verb_over(word: Any) -> Any:
    at = word
    for _ in range(_MOST_STEPS):
        if (at.pos_ in _VERBAL and at.dep_ not in {"aux", "auxpass"}) or at.head.i == at.i:
            return at
        at = at.head
    return at


def _verbs_of(act: Any, *, said: bool) -> dict[int, bool]:
    """Return the verbs whose dates are dates of the act; True where only a date before the verb is.

    Those are the verb of its clause and the infinitives that hang together with it; a verb that it is coordinated with
    lends only a date that opens the sentence ("On Monday police searched the office and arrested two men").
    """
    at = _verb_over(act)
    verbs = {at.i: False}
    verbs.update({child.i: False for child in at.children if child.dep_ == "xcomp"})
    for _ in range(_MOST_STEPS):
        over = at.head
        if over.i == at.i:
            break
        if at.dep_ == "xcomp" or (said and at.dep_ == "ccomp"):
            verbs[over.i] = False
        elif at.dep_ == "conj" and over.pos_ in _VERBAL:
            verbs.setdefault(over.i, True)
        else:
            break
        at = over
    return verbs


def _belongs(ground: Ground, date: Any, act: Any, verbs: dict[int, bool]) -> bool:
    """Say whether a date hangs on one of the verbs, and on no noun that it tells more of."""
    first = date.sent[0]
    at = date
    if date.left_edge.i <= first.i or (date.left_edge.i == first.i + 1 and first.pos_ == "ADP"):
        # A date that opens the sentence is one of its main verb, whatever noun the parser hangs it on.
        at = date.sent.root
    for _ in range(_MOST_STEPS):
        if at.i == act.i:
            return True
        if at.i in verbs:
            return not verbs[at.i] or date.i < at.i
        over = at.head
        if over.i == at.i or at.pos_ in _VERBAL or over.lower_ == "according":
            return False
        if over.i != act.i and _is_bound(ground, date, at, over) and not _closes(at, over, verbs):
            return False
        at = over
    return False


def _closes(at: Any, over: Any, verbs: dict[int, bool]) -> bool:
    """Say whether "on Wednesday" or "in October" ends the clause of a verb, hung by the parser on the noun before it.

    "charged two men with fraud on Wednesday", "raised it with the embassy in May": frauds and embassies have no day;
    protests and meetings do.
    """
    if at.dep_ != "prep" or at.lower_ not in {"on", "in"} or over.dep_ != "pobj" or over.i > at.i:
        return False
    lemma = over.lemma_.lower()
    last = at.right_edge.i + 1
    ends = last >= len(at.doc) or at.doc[last].pos_ in {"PUNCT", "CCONJ"}
    return ends and over.head.head.i in verbs and lemma not in _EVENTS and not lemma.endswith(_DEEDS)


def _is_bound(ground: Ground, date: Any, at: Any, over: Any) -> bool:
    """Say whether a date tells of the noun that it hangs on: "a report of 2021", "the 2019 protests"."""
    if over.pos_ not in _NOUNS:
        return False
    if at.dep_ in _OF_NOUN or at.lower_ in _BOUND:
        return bool(over.i != date.i)
    if at.dep_ in {"prep", "npadvmod", "appos"}:
        if over.dep_ in _SUBJECTS:
            return bool(over.pos_ != "PROPN") and not ground.codebook.find(over.text, "en", "actor.body")
        return bool(over.dep_ == "pobj" and over.pos_ != "PROPN")
    return False
