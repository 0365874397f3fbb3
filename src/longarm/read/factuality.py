"""Says whether an event that a parsed English sentence names is told as a fact, and which word says that it is not.

The question and the scale are those of event factuality (Saurí and Pustejovsky 2009; Stanovsky et al. 2017): what the
words commit to, not what is true. Purposes, plans, fears, orders, conditions, abilities and negations are no facts.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


NEGATIONS = _words("not n't never no nobody none neither nor nothing nowhere without hardly scarcely barely")
MODALS = _words("may might could can cannot ca would should must ought wo")
#: Verbs, nouns and adjectives whose complement need not happen.
OPEN_ENDED = _words(
    """want wish hope intend plan aim seek desire prefer try attempt expect anticipate predict forecast project ask
    order command instruct urge request require need demand propose suggest recommend consider mull weigh ponder
    threaten promise pledge vow offer agree decide choose opt prepare arrange schedule set due ready likely unlikely
    able unable willing eager keen possible impossible probable allow permit enable let authorize authorise entitle
    invite encourage persuade lure advise warn fear worry doubt suspect assume allege appear
    seem rumor rumour purport deny reject dispute prospect possibility chance risk threat likelihood potential hopes
    fears worries concern expectation proposal intention effort bid plea call goal target ambition ability capacity
    opportunity right permission refusal order request demand plan estimate unclear uncertain necessary essential
    important tell like agreement right would-be suppose""".replace(" tell ", " ")
)
#: Those of them whose object is there all the same: who is persuaded exists, and what is set up was made.
_REAL_OBJECTS = _words(
    "set persuade allow permit enable let authorize authorise entitle invite encourage lure advise warn tell ask"
    " instruct urge choose like prepare schedule arrange"
)
#: Verbs after which the complement did not happen.
BARRING = _words(
    """fail refuse decline avoid prevent stop cease cancel delay postpone prohibit forbid ban bar block halt abandon
    scrap reject deter stave avert kill drop suspend lack absence denial""".replace(" drop ", " ")
)
#: Verbs after which an infinitive did happen.
IMPLICATIVE = _words("begin start continue go manage happen come proceed force cause prove compel make help use get")
#: Verbs of change after which an infinitive tells the outcome ("fell to close at", "rose to reach"), not an aim.
RESULTATIVE = _words(
    "fall drop rise recover rebound climb slip plunge gain go grow return survive wake live turn jump soar tumble sink"
)
#: Verbs whose negation leaves the thing itself standing ("the attack was not reported").
_TELLING = _words("report say mention announce disclose reveal notice see record tell publish discuss confirm")
#: Words that mark a thing as only said to be so.
ALLEGING = _words(
    "alleged allegedly reportedly purported purportedly supposed supposedly so-called rumored rumoured claimed "
    "suspected apparently possibly perhaps maybe probably likely potentially potential possible probable unconfirmed "
    "planned proposed intended expected hypothetical would-be"
)
CONDITIONAL = _words("if unless whether provided lest")
_OF = _words("of for about over on at in")
_FACTUAL_LINKS = _words("because since although though when while after as once")
_GOVERNED = frozenset({"xcomp", "ccomp", "csubj", "conj", "acl"})
_NOMINAL = frozenset({"dobj", "pobj", "nsubj", "nsubjpass", "compound", "amod", "attr", "conj", "appos", "dep", "oprd"})
_FINITE = frozenset({"VBD", "VBP", "VBZ"})
_MOST_STEPS = 8


@dataclass(frozen=True)
class Fact:
    """Whether a word is told as a fact.

    Attributes:
        told: ``fact``, ``denied`` (told not to be so) or ``open`` (possible, planned, wanted, feared, alleged ...).
        word: the token that says so, None for a fact.
        because: rule id.
    """

    told: str
    word: Any | None
    because: str


def tell_fact(token: Any) -> Fact:
    """Tell whether the event that ``token`` names is told as a fact.

    Args:
        token: a spaCy token of a parsed sentence, the word that names the event.

    Returns:
        The first rule that speaks against a fact, nearest word first; a fact when none does.
    """
    found = _own(token)
    if found is None and token.pos_ in {"VERB", "AUX"} and _stands_apart(token):
        return Fact("fact", None, "factuality.plain")
    at, steps = token, 0
    while found is None and steps < _MOST_STEPS:
        over = at.head
        if over is at or over == at:
            break
        found = _from_above(at, over, crossed=steps)
        at, steps = over, steps + 1
        if found is None and _is_wall(at, token):
            break
    return found or Fact("fact", None, "factuality.plain")


def _own(token: Any) -> Fact | None:
    """Look at what hangs on the word itself."""
    for child in token.children:
        lowered = child.lower_
        if child.dep_ == "neg" or (child.dep_ in {"det", "advmod", "preconj"} and lowered in NEGATIONS):
            return Fact("denied", child, "factuality.negation")
    for child in token.children:
        lowered = child.lower_
        if child.dep_ == "aux" and lowered in MODALS:
            return Fact("open", child, "factuality.modal")
        if child.dep_ == "mark" and lowered in CONDITIONAL:
            return Fact("open", child, "factuality.condition")
        if child.dep_ in {"amod", "advmod", "compound"} and lowered in ALLEGING:
            return Fact("open", child, "factuality.hedge")
    return _infinitive(token)


def _infinitive(token: Any) -> Fact | None:
    """An infinitive tells a purpose or plan, unless its verb implies that it came about."""
    to = next((c for c in token.children if c.dep_ == "aux" and c.lower_ == "to"), None)
    if to is None or token.head == token:
        return None
    over = token.head
    lemma = over.lemma_.lower()
    if token.dep_ == "xcomp" and lemma in IMPLICATIVE:
        return None
    if token.dep_ == "xcomp" and lemma in {"have", "be", "remain"} and any(c.lower_ == "yet" for c in over.children):
        return Fact("denied", to, "factuality.not-yet")
    if token.dep_ == "xcomp" and lemma in BARRING:
        return Fact("denied", over, "factuality.barred")
    if token.dep_ in {"xcomp", "advcl"} and lemma in RESULTATIVE and over.tag_ in {"VBD", "VBG", "VBN"}:
        return None
    if any(child.dep_ == "auxpass" for child in token.children) and token.dep_ in {"relcl", "acl"}:
        return None
    return Fact("open", to, "factuality.infinitive")


def _from_above(at: Any, over: Any, *, crossed: int) -> Fact | None:
    """Look at the word that ``at`` hangs on."""
    lemma = over.lemma_.lower()
    if at.dep_ == "conj" and at.pos_ != "NOUN":
        apart = any(
            c.dep_ in {"nsubj", "nsubjpass"} or (c.dep_ in {"aux", "auxpass"} and c.tag_ in _FINITE)
            for c in at.children
        ) or any(c.lower_ == "but" for c in over.children)
        return None if apart else _own(over)
    complement = at.dep_ in {"xcomp", "ccomp", "csubj"} or _is_open_clause(at, over)
    governed = at.dep_ in _NOMINAL and at.pos_ in {"NOUN", "PROPN", "VERB"}
    through = over.dep_ in {"prep", "pcomp"} and at.dep_ in {"pobj", "pcomp"}
    if lemma in BARRING and (complement or at.dep_ in {"dobj", "nsubjpass"}):
        return Fact("denied", over, "factuality.barred")
    if lemma in OPEN_ENDED and complement and crossed <= 1:
        return Fact("open", over, "factuality.complement")
    if lemma in OPEN_ENDED - _REAL_OBJECTS and over.pos_ == "VERB" and governed and at.dep_ in {"dobj", "nsubjpass"}:
        return Fact("open", over, "factuality.object")
    if at.dep_ in {"pobj", "pcomp"} and (found := _from_preposition(over)) is not None:
        return found
    if through or at.dep_ == "prep":
        return None
    if governed and over.pos_ in {"VERB", "AUX"} and crossed == 0 and at.dep_ in {"dobj", "nsubjpass", "attr"}:
        return None if lemma in _TELLING and at.dep_ == "nsubjpass" else _own(over)
    return None


def _is_open_clause(at: Any, over: Any) -> bool:
    """Say whether a clause fills a noun or adjective ("a plan to", "ready to"); a participle only tells more of it."""
    if at.dep_ not in {"acl", "advcl"} or over.pos_ == "VERB":
        return False
    return at.tag_ not in {"VBN", "VBG"} or any(child.lower_ == "to" for child in at.children)


def _from_preposition(over: Any) -> Fact | None:
    """Look at a preposition and the noun it hangs on: "the prospect of", "without"."""
    noun = over.head
    if noun.lemma_.lower() in OPEN_ENDED and noun.pos_ == "NOUN" and over.lower_ in _OF:
        return Fact("open", noun, "factuality.prospect")
    return Fact("denied", over, "factuality.negation") if over.lower_ == "without" else None


def _is_wall(at: Any, token: Any) -> bool:
    """The search stops at the finite verb of the word's own clause, unless that clause is itself a complement."""
    if at == token:
        return False
    return at.pos_ in {"VERB", "AUX"} and (at.dep_ not in _GOVERNED or _stands_apart(at))


def _stands_apart(clause: Any) -> bool:
    """A clause that says when or why, or tells more of a noun, is told as a fact whatever stands above it."""
    if clause.dep_ == "relcl":
        return True
    if clause.dep_ != "advcl":
        return False
    return any(c.dep_ in {"mark", "advmod"} and c.lower_ in _FACTUAL_LINKS for c in clause.children)
