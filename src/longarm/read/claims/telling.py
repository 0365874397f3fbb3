"""Says whether a report tells an act of a host body as done, announced or under way: not denied, not left open."""

from __future__ import annotations

from typing import Any

from longarm.read.claims.act_codes import BY_SAYING, SAYS_NO, SELF_NEGATED
from longarm.read.claims.clauses import is_had_done
from longarm.read.factuality import BARRING, CONDITIONAL, MODALS, NEGATIONS, Fact, tell_fact

#: Acts that count when announced or under way.
_INTENDED = frozenset(
    {"investigating", "ordered_closure", "protecting_victim", "ended_cooperation", "legislated", "parliament_raised"}
)
#: Acts that consist in demanding, and verbs of demanding that leave open only what is demanded.
_DEMANDED = frozenset({"demanded_explanation"})
_DEMANDS = frozenset("request demand seek ask want require expect urge call".split())  # noqa: SIM905
#: Acts told also of nobody: "no officers will be let in again".
_MAY_BE_NONE = SAYS_NO | {"ended_cooperation"}
#: Words above an infinitive that leave the act undone.
_UNWILLING = frozenset(
    "unable able difficult hard reluctant unwilling impossible necessary important need should".split()  # noqa: SIM905
)
_OWN_WILL = frozenset({"would", "to", "will", "shall"})
_WILLING = frozenset(
    "plan intend promise pledge vow offer agree decide prepare set continue undertake order instruct task".split()  # noqa: SIM905
)
_DENYING = frozenset("deny reject dispute refute doubt dismiss rebut".split())  # noqa: SIM905
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
#: Verbs by which a site is told to be there.
_BEING = frozenset(
    """be exist operate run work function have host open set maintain establish keep house use act serve station base
    conduct carry place install locate sit stand lie""".split()  # noqa: SIM905
)
_FALSE = frozenset("wrong false untrue incorrect baseless unfounded inaccurate nonsense lie".split())  # noqa: SIM905
_FINITE = frozenset({"VBD", "VBZ", "VBP"})
#: Verbs by which somebody who wishes or is able to say something says it.
_SAYING = frozenset(
    "say inform confirm state announce advise remind stress note assure report add clarify reveal".split()  # noqa: SIM905
)
#: What may be closed without being a place.
_INQUIRIES = frozenset(
    """investigation inquiry enquiry probe case file dossier review hearing session debate account gap border meeting
    proceeding chapter door matter word banner page website plaque article video""".split()  # noqa: SIM905
)
_ENDINGS = frozenset({"close", "end", "conclude", "drop", "complete", "finish", "abandon"})
_KNOWING = frozenset("know remember realise realize forget notice see learn".split())  # noqa: SIM905
_ORDERS = frozenset("demand order require request insist urge instruct command direct propose".split())  # noqa: SIM905
_OWNERS = frozenset("those that owner operator manager landlord tenant volunteer proprietor host association".split())  # noqa: SIM905
_SHUTS = frozenset({"close", "shut", "cease"})
_CLOSES = _SHUTS | {"shutter", "dismantle", "dissolve", "disband", "vacate", "seal"}
#: What a government looks at to change it: no affair that it looks into.
_POLICIES = frozenset(
    """measure option law legislation policy memorandum agreement treaty rule regulation guideline framework proposal
    plan bill cooperation co-operation relationship possibility""".split()  # noqa: SIM905
)
_AHEAD = frozenset({"would", "will", "is", "are", "was", "were", "has", "had"})
_OF_COURTS = frozenset(
    """court judge jury prison jail year month life death tribunal trial prosecutor convict appeal guilty magistrate
    suspend defendant crime hand serve justice lawyer verdict charge term""".split()  # noqa: SIM905
)
_WAYS = frozenset({"way", "option", "possibility", "means", "measure", "how", "step"})


def is_told(word: Any, action: str, own: range = range(0)) -> bool:
    """Say whether the report tells the act as done, or for some acts as announced.

    Args:
        word: the token that names the act.
        action: the act's code.
        own: tokens of the cue; a negation among them is part of the act ("will not renew the agreement").
    """
    if _is_conditional(word) or _is_called_false(word) or (action not in _MAY_BE_NONE and is_by_nobody(word)):
        return False
    fact = _fact_of(word, own)
    if action in SELF_NEGATED:
        return _is_told_negated(word, action, fact)
    if fact.told == "fact":
        return True
    said = fact.word
    if said is None or (fact.told == "denied"):
        return False
    if action in _DEMANDED and said.lemma_.lower() in _DEMANDS:
        return True
    if action not in _INTENDED:
        return False
    if said.lower_ == "to" and word.head.i != word.i:
        over = word.head
        return over.lemma_.lower() not in _UNWILLING | BARRING and tell_fact(over).told != "denied"
    return said.lower_ in _OWN_WILL or said.lemma_.lower() in _WILLING


def _fact_of(word: Any, own: range) -> Fact:
    """Tell whether the act is a fact, where its own words and "not until" deny nothing."""
    fact = tell_fact(word.head if is_had_done(word) else word)
    if fact.told == "open" and _is_said_by_wish(word, fact.word):
        return Fact("fact", None, "factuality.said-by-wish")
    if fact.told != "denied":
        return fact
    if any(child.lower_ == "until" for child in word.children):
        return Fact("fact", None, "factuality.not-until")
    # "Has not yet closed" is none of the words that tell a closure by a negation: "is no longer open".
    if fact.word is not None and fact.word.i in own and word.lemma_.lower() not in _CLOSES:
        return Fact("fact", None, "factuality.own-negation")
    return fact


def _is_said_by_wish(word: Any, opener: Any) -> bool:
    """Say whether only the saying is wished: "wishes to inform the public that it is looking into it" says it."""
    at = word
    while at.head.i != at.i:
        if at.dep_ == "ccomp" and at.head.lemma_.lower() in _SAYING:
            apart = any(child.dep_ in {"neg", "auxpass", "nsubjpass"} for child in at.head.children)
            return not apart and opener is not None and at.head.dep_ in {"xcomp", "ROOT"} and not at.is_ancestor(opener)
        at = at.head
    return False


def _is_told_negated(word: Any, action: str, fact: Fact) -> bool:
    """Say whether an act is told whose words carry their own negation or modal verb."""
    if action in BY_SAYING and word.lemma_.lower() in _DENYING:
        return fact.told == "fact"
    # "Would not drop the case", "may decide not to indict", "denied that it had been dropped": it goes on.
    if action not in {"ordered_closure", "closed_without_charges"}:
        return True
    decided = tell_fact(word.head) if word.dep_ == "xcomp" else fact
    return not (fact.told == "denied" or _is_possible(fact) or _is_possible(decided) or _is_denied_above(word))


def _is_conditional(word: Any) -> bool:
    """Say whether the act stands in a condition, or is announced for one only."""
    marked = any(child.dep_ == "mark" and child.lower_ in CONDITIONAL for child in word.children)
    return marked or _hangs_on_if(word) or _opens_with_if(word) or _is_should_it(word)


def _is_should_it(word: Any) -> bool:
    """Say whether the act stands in a condition by order of words: "should it turn out that they had no leave"."""
    return any(map(_is_inverted, (word, *word.ancestors)))


def is_asked(word: Any) -> bool:
    """Say whether the act stands in a question, which leaves open whether it was done."""
    last = next((token for token in reversed(list(word.sent)) if not token.is_space and not token.is_quote), word)
    return bool(last.text == "?") and not any(
        (up.dep_ == "relcl" or (up.dep_ == "ccomp" and up.head.lemma_.lower() in _KNOWING)) and up.i < last.i
        for up in (word, *word.ancestors)
    )


def _opens_with_if(word: Any) -> bool:
    """Say whether the words stand in a condition that opens the sentence, wherever the parse hangs its "if"."""
    first = next((token for token in word.sent if token.is_alpha), word)
    root = word.sent.root
    return first.lower_ in {"if", "unless", "should"} and word.i < root.i and first.head.i != root.i


def is_by_nobody(word: Any) -> bool:
    """Say whether nobody does or suffers the act: "no diplomat was expelled", "asked by nobody to close"."""
    agents = (below for child in word.children if child.dep_ == "agent" for below in child.children)
    subjects = (child for child in word.children if child.dep_ in _SUBJECTS)
    return any(_is_none(noun) for noun in (*subjects, *agents))


def _is_possible(fact: Fact) -> bool:
    return fact.word is not None and fact.word.lower_ in {"may", "might", "could", "can"}


def _is_called_false(word: Any) -> bool:
    """Say whether the act is what "reports that …" tell and they are wrong."""
    for up in word.ancestors:
        if up.dep_ in _SUBJECTS and up.head.lemma_.lower() == "be":
            return any(child.lemma_.lower() in _FALSE for child in up.head.children if child.dep_ in {"acomp", "attr"})
    return False


def _hangs_on_if(word: Any) -> bool:
    """Say whether an act is announced only for a case: "if it does not close, the state will expel two diplomats"."""
    verb = word if word.pos_ in {"VERB", "AUX"} else word.head
    ahead = any(child.dep_ == "aux" and child.lower_ in {"will", "would", "shall", "'ll"} for child in verb.children)
    clauses = (child for child in verb.children if child.dep_ == "advcl")
    marks = (below.lower_ for clause in clauses for below in clause.children if below.dep_ == "mark")
    inverted = (one for one in verb.children if one.dep_ in {"advcl", "ccomp"} and one.i < verb.i)
    return ahead and (any(mark in {"if", "unless", "should"} for mark in marks) or any(map(_is_inverted, inverted)))


def _is_inverted(clause: Any) -> bool:
    """Say whether a clause is a condition by order of words: "should the embassy refuse"."""
    should = next((child for child in clause.children if child.lower_ == "should" and child.dep_ == "aux"), None)
    subject = next((child for child in clause.children if child.dep_ in _SUBJECTS), None)
    return should is not None and subject is not None and should.i < subject.i


def _is_denied_above(word: Any) -> bool:
    """Say whether somebody denies the act: "the ministry denied that it had ordered the closure"."""
    at = word
    while at.dep_ in {"ccomp", "xcomp", "conj", "dobj", "pcomp", "prep"} and at.head.i != at.i:
        at = at.head
        if at.lemma_.lower() in _DENYING:
            return True
    return False


def _is_none(noun: Any) -> bool:
    """Say whether a noun phrase names nobody: "nobody", "no diplomat"."""
    if noun.lower_ in NEGATIONS or any(child.dep_ == "det" and child.lower_ in NEGATIONS for child in noun.children):
        return True
    opening = [token.lower_ for token in noun.doc[noun.left_edge.i : noun.i]]
    return opening[:2] in (["not", "one"], ["not", "a"])


def denies_more(word: Any) -> bool:
    """Say whether what is denied is a deed and no site: "denied that police had searched the office"."""
    if word.pos_ == "NOUN":
        holders = [word]
    else:
        holders = [word, *(child for child in word.children if child.dep_ in {"dobj", "nsubj", "nsubjpass", "prep"})]
    clauses = [
        child
        for holder in holders
        for child in holder.children
        if child.dep_ in {"ccomp", "xcomp", "acl", "relcl", "pcomp"}
    ]
    clauses = [child for child in clauses if child.i != word.i and child.pos_ in {"VERB", "AUX"}]
    return bool(clauses) and not any(child.lemma_.lower() in _BEING for child in clauses)


def is_closed_by_owner(verb: Any) -> bool:
    """Say whether a place is told to have been closed by those whose it is: "had been shut by those who ran it"."""
    agents = (below for child in verb.children if child.dep_ == "agent" for below in child.children)
    return any(noun.lemma_.lower() in _OWNERS for noun in agents)


def closed_by_itself(verb: Any) -> bool:
    """Say whether a place is told to have closed at some time, by nobody's act: "the station closed in 2022"."""
    bare = (
        verb.tag_ == "VBD"
        and verb.lemma_.lower() in _SHUTS
        and not any(child.dep_ in {"aux", "auxpass", "dobj"} for child in verb.children)
    )
    return bool(bare) and any(child.dep_ == "nsubj" for child in verb.children)


def only_tells(order: Any, closing: Any) -> bool:
    """Say whether "told … that … had shut" tells of a closure that has been, and orders none."""
    if order.pos_ != "VERB" or closing.pos_ not in {"VERB", "AUX"} or closing.i == order.i or order.lemma_ == "want":
        return False
    if order.lemma_.lower() in _ORDERS and not any(child.dep_ in {"aux", "auxpass"} for child in closing.children):
        # "demanded that China shut the office": the parser takes the wish for a past.
        return False
    if closing.dep_ != "ccomp" and not any(up.dep_ == "ccomp" and up.head.i == order.i for up in closing.ancestors):
        return False
    aux = [child for child in closing.children if child.dep_ in {"aux", "auxpass"}]
    if any(child.lower_ in MODALS | {"to", "will", "shall"} for child in aux):
        return False
    return closing.tag_ in _FINITE or any(child.tag_ in _FINITE for child in aux)


def only_announces(verb: Any, words: str) -> bool:
    """Say whether "told reporters it would clear up the facts" announces an explanation and demands none."""
    return verb.lemma_.lower() == "tell" and any(one in _AHEAD for one in words.lower().split())


def is_of_words(noun: Any) -> bool:
    """Say whether a sentence is one of words and no judgement: "said so in longer sentences"."""
    if noun.pos_ != "NOUN" or noun.lemma_.lower() != "sentence":
        return False
    near = {token.lemma_.lower() for token in noun.sent}
    return near.isdisjoint(_OF_COURTS)


def closes_a_place(verb: Any) -> bool:
    """Say whether what is closed may be a place: an inquiry, a case or a debate is none."""
    if verb.pos_ not in {"VERB", "AUX"}:
        return True
    things = [child for child in verb.children if child.dep_ in {"dobj", "nsubjpass"}]
    things = things or [child for child in verb.children if child.dep_ == "nsubj"]
    things = [
        thing for thing in things if not (thing.lemma_ == "door" and any(c.dep_ == "poss" for c in thing.children))
    ]
    if not things and verb.dep_ in {"acl", "relcl", "amod"}:
        things = [verb.head]
    return not any(thing.lemma_.lower() in _INQUIRIES for thing in things)


def is_ended(noun: Any) -> bool:
    """Say whether an inquiry is only told of as over: "closed its investigation", "dropped the probe"."""
    return noun.pos_ == "NOUN" and noun.dep_ == "dobj" and noun.head.lemma_.lower() in _ENDINGS


def seeks_ways(word: Any) -> bool:
    """Say whether what is looked into is how to do something or a rule: "investigating ways to protect him"."""
    below = [child for child in word.children if child.dep_ in {"dobj", "prep", "ccomp"}]
    if any(child.lemma_.lower() in _POLICIES for child in below if child.dep_ == "dobj"):
        return True
    nouns = [deep for child in below for deep in (child, *child.children) if deep.dep_ in {"dobj", "pobj", "advmod"}]
    return any(
        noun.lemma_.lower() in _WAYS
        and (noun.dep_ == "advmod" or any(c.dep_ in {"acl", "relcl"} for c in noun.children))
        for noun in nouns
    )
