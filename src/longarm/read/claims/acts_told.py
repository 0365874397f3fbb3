"""Attributions that are acts or states and no words: "began a review", "agreed to follow them", "means spying"."""

from __future__ import annotations

import re
from typing import Any

from longarm.read.claims.clauses import root_of
from longarm.read.claims.ground import Ground
from longarm.read.parsed import Sentence
from longarm.records.claim import Attribution

#: Verbs that tell words only with a clause or a quotation behind them.
_ACTS = frozenset(
    """begin continue go start conclude read mean put place take commit use observe threaten try talk discover agree
    refuse need seek have get decide hesitate choose elect carry run leak brand supply charge register sign accept ban
    treat respect establish invite verify host own award receive grant permit allow forbid summon""".split()  # noqa: SIM905
)
#: Verbs by which somebody comes to know or knows; unless an outlet does, which then tells it, nothing is said.
_KNOWING = frozenset({"learn", "hear", "know", "understand", "realise", "realize", "discover", "notice", "remember"})
#: Verbs of denial; what is not denied is not said either.
_DENYING = frozenset({"deny", "reject", "dismiss", "refute", "rebut", "contradict"})
_CLAUSES = frozenset({"that", "whether", "if", "how", "what", "why", "who", "when", "where"})
_QUOTES = frozenset('“”"„«»')
#: A wire's note on its own story: "(Corrects headline to say that …)".
_NOTE = re.compile(
    r"\W*(?:correct|add|update|refile|recast|remove|delete|clarif|rewrite|repeat|fix)(?:s|es|ies)\b", re.IGNORECASE
)
_NONE = re.compile(r"(?:neither|nobody|no one|none|no|hardly (?:any\w*|one|an?)|few|any(?! of)|each)\b", re.IGNORECASE)
#: "knows of no such office": who knows of none says that there is none.
_NOTHING = re.compile(r"(?:(?!that\b|whether\b)[\w’'-]+ ){0,4}?(?:no|none|nothing|neither)\b", re.IGNORECASE)
_LONGEST_NOTE = 260


def is_act(ground: Ground, sentence: Sentence, one: Attribution) -> bool:
    """Say whether an attribution tells what somebody did, not what he said.

    Args:
        ground: what the report was found to hold.
        sentence: where it stands.
        one: the attribution.
    """
    if not one.cue or not one.content or sentence.tokens is None:
        return False
    words = ground.words(one.content[0])
    if any(mark in words for mark in _QUOTES):
        return False
    verb = root_of(sentence, ground.parsed, one.cue[0])
    if verb is None or verb.pos_ not in {"VERB", "AUX"}:
        return False
    lemma = verb.lemma_.lower()
    negated = any(child.dep_ == "neg" for child in verb.children) or _NOTHING.match(words) is not None
    if lemma in _KNOWING and not negated and not _is_outlet(ground, one):
        return True
    if words.split()[0].lower() in _CLAUSES:
        return False
    if lemma in _DENYING and negated:
        return True
    if lemma not in _ACTS:
        return False
    said = root_of(sentence, ground.parsed, one.content[0])
    return said is None or not _is_clause(said, verb)


def _is_outlet(ground: Ground, one: Attribution) -> bool:
    """Say whether the speaker is an outlet: what "the BBC has learned" it tells its readers."""
    return one.speaker is not None and ground.known.kinds.get(one.speaker.name) in {"outlet", "group"}


def _is_clause(said: Any, verb: Any) -> bool:
    """Say whether what follows is a clause of the verb's: "ruled the centre had to close"."""
    return said.dep_ in {"ccomp", "parataxis", "ROOT"} and said.i != verb.i and said.pos_ in {"VERB", "AUX"}


def is_of_none(ground: Ground, one: Attribution) -> bool:
    """Say whether the speaker is told to be none: what "neither ministry has confirmed" is nobody's statement."""
    return bool(one.source) and _NONE.match(ground.words(one.source[0])) is not None


def is_note(ground: Ground, one: Attribution) -> bool:
    """Say whether an attribution stands in a note by which a wire corrects or updates its own story."""
    place = one.cue[0] if one.cue else one.content[0]
    sentence = ground.sentence_at(place)
    if sentence is None:
        return False
    passage = ground.parsed.passages[sentence.passage].span
    words = passage.of(ground.text).strip()
    return len(words) <= _LONGEST_NOTE and words[:1] in "([" and _NOTE.match(words) is not None
