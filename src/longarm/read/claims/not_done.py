"""Words of a deed that tell of none: what a law forbids, whom it may befall, what somebody rejects, everyday crime."""

from __future__ import annotations

import re
from typing import Any

from longarm.read.claims.actor import Actor
from longarm.read.claims.ground import Ground
from longarm.read.claims.hosts import Hosts
from longarm.read.factuality import MODALS
from longarm.read.parsed import Sentence
from longarm.records.span import Span

_ANYONE = frozenset(
    """anyone anybody whoever someone somebody those person people persons citizen citizens resident residents victim
    victims student students member members individual individuals woman women men""".split()  # noqa: SIM905
)
#: What is there for whoever it may befall: "a hotline for exiles who are followed".
_HELP = frozenset(
    """hotline helpline line number desk centre center service office fund shelter contact point advice support training
    guide leaflet workshop unit scheme programme program""".split()  # noqa: SIM905
)
#: Words between the deed and the clause about whom it befalls: "who feel threatened".
_INNER = frozenset({"acomp", "xcomp", "ccomp", "advcl", "conj", "oprd", "attr"})
_FUTURE = MODALS | {"will", "shall"}
_KEPT_FROM = frozenset({"protect", "shield", "safeguard", "deter", "caution", "warn", "advise"})
_TELLS_OF = frozenset({"report", "complain", "contact", "receive", "face"})
_FORBIDDEN = re.compile(
    r"\b(?:(?:crime|offen[cs]e|illegal|unlawful|punishable) (?:for [\w ]{1,20} )?to|criminali[sz]\w*|outlaw\w*"
    r"|(?:penalt(?:y|ies)|sentences|fines|punishments?) for)\b"
    r"[^,;:]{0,40}\Z",
    re.IGNORECASE,
)
_FORBIDS = re.compile(r"\b(?:crime|offen[cs]e|illegal|unlawful) to\b", re.IGNORECASE)
_REJECTED = re.compile(
    r"\b(?:den(?:y|ies|ied|ying)|reject\w*|dismiss\w*|refut\w*|rebut\w*|disput\w*|disclaim\w*)\b (?:[\w’'-]+ ){0,4}?"
    r"(?:claims?|allegations?|accusations?|reports?|charges?|suggestions?|ideas?|notions?|having|ever|that)\b[^;]{0,60}\Z",
    re.IGNORECASE,
)
_SERVING = re.compile(r"\b(?:for|on behalf of|in the pay of|paid by)\s(?:the\s)?\Z", re.IGNORECASE)
_TURNS = re.compile(r"\b(?:but|although|though|while|whereas|saying|after|before)\b", re.IGNORECASE)
_ROBBERY = re.compile(r"\b(?:robb\w+|pickpocket\w*|mugg\w+|burglar\w*|thie(?:f|ves)|hooligans?)\b", re.IGNORECASE)
#: Why people do such things who act for no state.
_PRIVATE = re.compile(
    r"\b(?:for ransom|ransoms?|gambling|unpaid debts?|over an? (?:unpaid )?debts?|drugs?|bar (?:fight|brawl)|brawls?"
    r"|plain theft|pure(?:ly)? (?:commercial|criminal)|jealous\w*|rul(?:e|es|ed) out (?:any )?(?:a )?politic\w*"
    r"|overstay\w*|fraud suspects?|(?:telecom|online) (?:fraud|scams?)|scammers?|visa violations?"
    r"|without any link|unconnected|road rage|feuds?)\b",
    re.IGNORECASE,
)
_BY_ANYBODY = frozenset({"assault", "killing", "forced_return", "abduction_attempt", "break_in", "threat_to_family"})
_NOT_SO = re.compile(r"\b(?:no|not|nothing|never|neither|n[’']t)\b[^.;]{0,60}\Z", re.IGNORECASE)
#: What was done before somebody went abroad was not done abroad.
_BEFORE_EXILE = re.compile(
    r"\bbefore (?:(?:he|she|they) (?:had )?(?:fled|left|escaped|moved|emigrated)"
    r"|(?:leaving|fleeing|escaping|emigrating))\b",
    re.IGNORECASE,
)
_AT_HOME = frozenset({"assault", "detention", "surveillance", "break_in", "summons"})
#: Why a host's police take those who act for another state: they are no victims of it.
_AGENTS = re.compile(
    r"\b(?:for|of|with|to|as) (?:having |conspiring to |allegedly |illegally )?(?:sp(?:y|ied|ying)|espionage|gather\w*|"
    r"collect\w*|act(?:ed|ing) as|work(?:ed|ing) (?:for|as)|run(?:ning)?|operat(?:ed|ing)|stalk\w*|film\w*|"
    r"photograph\w*|help(?:ed|ing)? (?:run|china|iran|russia|the)|agents? (?:of|for)|foreign agents?|conspir\w+|"
    r"intimidat\w+|threaten\w*|attack\w*|plot\w*|attempt\w*|assault\w*|stabb\w+|kill\w+|murder\w*|obstruct\w+)"
    r"|\b(?:charged|found guilty|pleaded|convicted|suspected of (?:spying|espionage|involvement|running|working)|"
    r"accused of (?:the |an? |his |her )?(?:murder|killing|plot|attack|assault|stabbing|abduction)|on suspicion|"
    r"defendants?|in connection with|over (?:the|a|an) )\b",
    re.IGNORECASE,
)
#: Verbs whose subject suffers the deed.
SUFFERED = frozenset(
    """tell speak receive report face get complain talk have suffer endure warn inform notify alert
    give""".split()  # noqa: SIM905
)
_KIND_OF = frozenset({"interference", "repression", "offence", "definition", "term"})
_INCLUDES = frozenset({"include", "mean", "comprise", "cover", "encompass", "involve", "refer", "be"})


def is_not_done(ground: Ground, sentence: Sentence, word: Any, span: Span, kind: str) -> bool:
    """Say whether a law, a wish or a denial holds the deed, or a sentence only says of what kinds such deeds are.

    Args:
        ground: what the report was found to hold.
        sentence: where the deed stands.
        word: the token that names it.
        span: the words of the cue.
        kind: the deed's code.
    """
    before = ground.text[sentence.span.start : span.start]
    words = ground.words(span)
    if words.lower().startswith("to "):
        before += "to"
    if kind in _AT_HOME and _BEFORE_EXILE.search(ground.words(sentence.span)):
        return True
    if _FORBIDDEN.search(before) or _FORBIDS.search(words) or is_rejected(before):
        return True
    return _is_of_anyone(word) or _is_kept_from(word) or _is_asked(word, kind) or _is_defined(word)


def is_rejected(before: str) -> bool:
    """Say whether the words before a deed reject a claim of it, with no turn in between."""
    found = _REJECTED.search(before)
    return found is not None and _TURNS.search(before, found.start()) is None


def is_plain_crime(ground: Ground, sentence: Sentence, doer: Actor, kind: str) -> bool:
    """Say whether a deed is one of robbers, or is told to have been done for money or a quarrel."""
    if kind not in _BY_ANYBODY or doer.side == "accused":
        return False
    words = ground.words(sentence.span)
    found = (_ROBBERY.search(words) if kind == "assault" else None) or _PRIVATE.search(words)
    return found is not None and _NOT_SO.search(words[: found.start()]) is None


def is_of_agents(ground: Ground, sentence: Sentence, doer: Actor, kind: str) -> bool:
    """Say whether those detained are held by a host for what they did for another state."""
    return kind == "detention" and doer.side != "accused" and _AGENTS.search(ground.words(sentence.span)) is not None


def _is_of_anyone(word: Any) -> bool:
    """Say whether a deed is that of or to whoever it may be: "anyone who threatens people here will be sued"."""
    while word.dep_ in _INNER and word.head.i != word.i:
        word = word.head
    if word.dep_ != "relcl":
        return False
    over = word.head.head
    if (over.lower_ == "for" and over.head.lemma_.lower() in _HELP) or over.lemma_.lower() == "protect":
        return True
    if word.head.lower_ not in _ANYONE or any(child.dep_ == "det" for child in word.head.children):
        return False
    return any(child.dep_ == "aux" and child.lower_ in _FUTURE for child in over.children)


def _is_kept_from(word: Any) -> bool:
    """Say whether people are kept from a deed: "protects people from being followed"."""
    at = word
    while at.dep_ == "conj":
        at = at.head
    link = at.head
    away = at.dep_ in {"pcomp", "pobj"} and link.lower_ in {"from", "against"}
    return away and link.head.lemma_.lower() in _KEPT_FROM


def _is_asked(word: Any, kind: str) -> bool:
    """Say whether people are only asked to tell of threats: "urged them to report threats to the police"."""
    if kind not in {"message_threat", "phone_call", "intimidation"}:
        return False
    word = word.head if word.pos_ == "NOUN" and word.dep_ == "dobj" else word
    if word.lemma_.lower() not in _TELLS_OF:
        return False
    aux = (child.lower_ for child in word.children if child.dep_ == "aux")
    return word.tag_ == "VB" and any(one in _FUTURE | {"to"} for one in aux)


def _is_defined(word: Any) -> bool:
    """Say whether a sentence says what a term means: "foreign interference includes threats"."""
    at = word
    while at.dep_ in {"conj", "pobj", "prep", "pcomp"} and at.head.i != at.i:
        at = at.head
    over = at.head
    if at.dep_ not in {"dobj", "attr"} or over.lemma_.lower() not in _INCLUDES:
        return False
    subject = next((child for child in over.children if child.dep_ == "nsubj"), None)
    return subject is not None and subject.lemma_.lower() in _KIND_OF


def serves_accused(hosts: Hosts, sentence: Sentence, kind: str) -> bool:
    """Say whether an official of a host watches people for the accused state: "looked them up for Moscow"."""
    if kind != "surveillance":
        return False
    for place in hosts.places_in(sentence.span):
        if hosts.countries_in(place.span) and not hosts.hosts_in(place.span):
            before = hosts.text[max(sentence.span.start, place.span.start - 30) : place.span.start]
            if _SERVING.search(before):
                return True
    return False
