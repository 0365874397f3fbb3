"""Posts that an English sentence only imagines, forbids or has nobody claim: "if there were a post in Bern".

A post that is named as known ("the stations in Lyon") stays one in whatever clause it stands.
"""

from __future__ import annotations

from typing import Any

from longarm.read.claims.clauses import root_of
from longarm.read.claims.ground import Ground
from longarm.read.parsed import Sentence
from longarm.records.place import Place
from longarm.records.span import Span

_IF = frozenset({"if", "unless", "lest", "were", "should", "had", "supposing", "suppose", "imagine", "provided"})
_FORBIDS = frozenset(
    """ban forbid prohibit outlaw criminalise criminalize prevent bar preclude proscribe disallow rule exclude envisage
    envision foresee contemplate propose request consider apply seek warn fear""".split()  # noqa: SIM905
)
_LAWS = frozenset(
    """crime offence offense felony bill law act motion ban prohibition amendment clause statute treaty agreement accord
    plan proposal request application permission idea prospect possibility danger risk fear hypothetical
    draft""".split()  # noqa: SIM905
)
_CLAIMS = frozenset(
    """claim say allege suggest assert maintain state argue contend prove establish report demonstrate show
    imply mention insist pretend write allow permit let mean""".split()  # noqa: SIM905
)
_ASKS = frozenset("ask speak hear talk question comment enquire inquire".split())  # noqa: SIM905
_NOBODY = frozenset({"nobody", "no-one", "none", "nothing", "nowhere", "neither"})
_NOTHING = frozenset({"none", "nothing", "nowhere"})
_KNOWN = frozenset({"the", "this", "these", "those", "both", "its", "their"})
_STEPS = 9


def is_unreal(ground: Ground, sentence: Sentence, post: Span, place: Place) -> bool:
    """Say whether a sentence tells of a post only as something that might be, must not be or that nobody claims.

    Args:
        ground: the report.
        sentence: the sentence.
        post: the words that name the post.
        place: where it would be.
    """
    if sentence.lang != "en" or sentence.tokens is None:
        return False
    site = root_of(sentence, ground.parsed, place.span)
    if site is not None and site.dep_ == "pobj" and site.head.head.lower_ in _NOTHING:
        return True
    noun = root_of(sentence, ground.parsed, post)
    if noun is None or any(child.lower_ in _KNOWN or child.dep_ == "poss" for child in noun.children):
        return False
    at = noun
    for _ in range(_STEPS):
        over = at.head
        if _is_imagined(over, at):
            return True
        if over.i == at.i:
            return False
        at = over
    return False


def _is_imagined(over: Any, below: Any) -> bool:
    """Say whether a word makes what hangs on it something that need not be."""
    lemma = over.lemma_.lower()
    if over.pos_ not in {"VERB", "AUX"}:
        return lemma in _LAWS and over.i < below.i and below.dep_ in {"prep", "acl", "relcl", "amod", "xcomp"}
    if lemma in _FORBIDS and below.dep_ in {"dobj", "xcomp", "ccomp", "prep", "pcomp"} and below.i > over.i:
        return True
    if _is_supposed(over):
        return True
    if lemma in _ASKS and below.dep_ == "prep":
        return _is_negated(over)
    if below.dep_ not in {"ccomp", "xcomp", "dobj"} or below.i < over.i or lemma not in _CLAIMS:
        return False
    return _is_negated(over) or (over.dep_ in {"conj", "xcomp"} and _is_negated(over.head))


def _is_negated(verb: Any) -> bool:
    """Say whether a verb is negated, or has nobody for its subject."""
    return any(one.dep_ == "neg" or (one.dep_ in {"nsubj", "nsubjpass"} and _is_nobody(one)) for one in verb.children)


def _is_supposed(verb: Any) -> bool:
    """Say whether a clause is a condition, or tells what would be: "if there were one", "a post would be shut"."""
    before = [one for one in verb.children if one.i <= verb.i]
    marked = any(one.dep_ in {"mark", "advmod"} and one.lower_ in _IF for one in before)
    # "Should a post be found, …", "Were there one, …": the verb itself stands first.
    first = min((one.i for one in (*before, verb)), default=verb.i)
    opens = verb.doc[first]
    inverted = opens.lower_ in {"were", "should", "had"} and opens.pos_ in {"AUX", "VERB"} and verb.dep_ == "advcl"
    would = any(one.dep_ == "aux" and one.lower_ in {"would", "’d"} for one in before)
    have = any(one.dep_ == "aux" and one.lower_ == "have" for one in before)
    return marked or inverted or (would and not have)


def _is_nobody(subject: Any) -> bool:
    if subject.lower_ in _NOBODY:
        return True
    return any(one.dep_ == "det" and one.lower_ in {"no", "neither"} for one in subject.children)
