"""Sites that an English sentence ties to foreign police, which makes them posts of theirs.

A site is tied to a force that stands before it ("the Fuzhou police's Lyon branch"), behind it ("an arm of the Fuzhou
constabulary"), or that runs it ("Nantong's police set up pilot offices", "the desk that Chinese police keep"); a site
that is called secret, or one abroad, is tied to the only foreign force that its sentence names.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from longarm.read.claims import site_words
from longarm.read.claims.forces import forces_in, lesser_in
from longarm.read.claims.ground import Ground
from longarm.read.parsed import Sentence
from longarm.records.span import Span

_RUNS = frozenset(
    """run operate open set establish keep maintain have man staff use launch found create start inaugurate
    install plant rent own control manage occupy build place base conduct boast advertise announce furnish
    equip lease finance fund direct lead oversee supervise organise organize register hide disguise get
    acquire hold pilot locate situate house""".split()  # noqa: SIM905
)
_WORKS = frozenset("work operate sit receive serve act function meet see host".split())  # noqa: SIM905
_TIES = frozenset({"of", "for", "by", "to", "from", "with", "under", "behalf"})
_TIED = _RUNS | frozenset(
    """link tie connect belong attach answer report attribute serve affiliate associate subordinate act pay work
    double pose""".split()  # noqa: SIM905
)
_BEFORE = frozenset({"poss", "compound", "nmod", "amod", "case"})
_HIDDEN = frozenset(
    """overseas abroad secret covert undeclared illegal clandestine unofficial unauthorised unauthorized unregistered
    hidden underground irregular unlawful unsanctioned informal rogue unacknowledged unlicensed undisclosed contact
    liaison service help assistance duty affairs such pilot foreign
    unannounced concealed shadow unapproved unnotified""".split()  # noqa: SIM905
)
#: No tie makes a post of these: a patrol agreed on, a mission, an exercise.
_AGREED = re.compile(
    r"\b(?:joint|patrols?|patrolling|patrolled|embass(?:y|ies)|consulates?|training|exercise|Interpol)\b", re.IGNORECASE
)
#: Stations and posts of other kinds.
_OTHER_KINDS = frozenset(
    """radio train railway power tv television bus gas petrol space trading weather research polling fire metro ferry
    relay ground filling pumping border customs blog newspaper instagram facebook weibo wechat job military naval
    tube underground subway coach""".split()  # noqa: SIM905
)
#: What a house or its keeper does for police whose post it is: "the shop fronted for the Chinese police".
_SERVES = frozenset("host house harbour harbor shelter accommodate front serve cover lodge quarter".split())  # noqa: SIM905
_STEPS = 7
#: What most sentences hold.
_NONE: list[Span] = []


def sites_of_forces(ground: Ground, sentence: Sentence) -> list[Span]:
    """Return the nouns of sites that a sentence ties to foreign police."""
    if sentence.lang != "en" or sentence.tokens is None:
        return _NONE
    told: dict[int, list[Span]] = ground.notes.setdefault("sites of forces", {})
    start = sentence.span.start
    if start not in told:
        forces = [force for force, _ in forces_in(ground, sentence)]
        lesser = list(lesser_in(ground, sentence))
        told[start] = list(_sites(ground, sentence, forces, lesser)) if forces or lesser else _NONE
    return told[start]


def _sites(ground: Ground, sentence: Sentence, forces: list[Any], lesser: list[Any]) -> Iterator[Span]:
    if _AGREED.search(ground.words(sentence.span)):
        return
    start = ground.parsed.passages[sentence.passage].span.start
    for force in forces:
        if _is_lodged(force):
            yield Span(start + force.idx, start + force.idx + len(force))
    for token in sentence.tokens or ():
        lemma = token.lemma_.lower()
        if token.pos_ not in {"NOUN", "PROPN"} or lemma not in site_words.SITES or _is_other(token):
            continue
        tied = any(_is_tied(token, force) for force in forces) or (bool(forces) and _is_hidden(token))
        if tied or (lemma in site_words.CLEAR and any(_is_tied(token, force) for force in lesser)):
            yield Span(start + token.idx, start + token.idx + len(token))


def _is_lodged(force: Any) -> bool:
    """Say whether police are told to be lodged, or a house to be theirs: "hosting Chinese police", "the police's"."""
    if any(one.dep_ == "case" for one in force.children) and force.dep_ in {"attr", "pobj", "oprd"}:
        return True
    over = force.head.head if force.dep_ == "pobj" and force.head.lower_ in {"for", "as"} else force.head
    return force.dep_ in {"dobj", "pobj"} and over.pos_ == "VERB" and over.lemma_.lower() in _SERVES


def _is_other(token: Any) -> bool:
    """Say whether a noun ends the name of the police itself, or is a station of another kind: "security bureau"."""
    before = token.doc[token.i - 1].lower_ if token.i else ""
    if before in _OTHER_KINDS:
        return True
    return token.lemma_.lower() in {"bureau", "office", "headquarters", "agency", "unit"} and before == "security"


def _is_tied(site: Any, force: Any) -> bool:
    close = _stands_before(site, force)
    if close or site.i == force.i:
        return close
    return _stands_behind(site, force) or _runs(site, force)


def _stands_before(site: Any, force: Any) -> bool:
    """Say whether police stand before a site as whose it is: "the Qingtian police's Paris branch"."""
    if force.i > site.i:
        return False
    at = force
    for _ in range(_STEPS):
        if at.dep_ not in _BEFORE:
            break
        at = at.head
        if at.i == site.i:
            return True
    between = site.doc[force.i + 1 : site.i]
    if len(between) in {2, 3} and between[0].is_quote and site.i + 1 < len(site.doc) and site.doc[site.i + 1].is_quote:
        return True
    return len(between) <= 5 and all(
        one.pos_ in {"ADJ", "NOUN", "PROPN", "PART", "NUM"} or one.is_quote for one in between
    )


def _stands_behind(site: Any, force: Any) -> bool:
    """Say whether police stand behind a site as whose it is: "an arm of the Fuzhou constabulary", "run by"."""
    if force.i < site.i:
        return False
    at, tied = force, False
    for _ in range(_STEPS):
        over = at.head
        if over.i == at.i or at.dep_ in {"nsubj", "nsubjpass", "advcl"}:
            return False
        if over.i == site.i:
            return tied
        if over.pos_ == "ADP":
            tied = tied or over.lower_ in _TIES
        elif over.pos_ in {"VERB", "AUX"} and over.lemma_.lower() not in _TIED:
            return False
        elif over.pos_ in {"VERB", "AUX"} and over.dep_ not in {"acl", "relcl"}:
            return tied and any(one.i == site.i and one.dep_ in {"nsubj", "nsubjpass"} for one in over.children)
        at = over
    return False


def _runs(site: Any, force: Any) -> bool:
    """Say whether police run a site: as subject of a verb whose object it is, or that tells of it behind "that"."""
    if force.dep_ in _BEFORE and force.head.pos_ in {"NOUN", "PROPN"} and force.head.dep_ == "nsubj":
        force = force.head
    if force.dep_ != "nsubj":
        return False
    verb = force.head
    if _is_told_by_that(site, force) and verb.lemma_.lower() in _RUNS:
        return True
    if any(_is_at(child, site) for child in verb.children) and verb.lemma_.lower() in _WORKS:
        return True
    verbs = [verb, *(one for one in verb.children if one.dep_ in {"xcomp", "conj"} and one.pos_ == "VERB")]
    verbs = [one for one in verbs if one.lemma_.lower() in _RUNS]
    if not verbs or site.lemma_.lower() in site_words.LOOSE - {"bureau", "presence", "network"}:
        return False
    for one in verbs:
        head = one.head if one.dep_ == "relcl" else verb.head if verb.dep_ == "relcl" else None
        if head is not None and (head.i == site.i or _holds(head, site)):
            return True
        if any(child.dep_ in {"dobj", "attr"} and (child.i == site.i or _holds(child, site)) for child in one.children):
            return True
    return False


def _is_told_by_that(site: Any, force: Any) -> bool:
    """Say whether a clause with "that" stands right behind a site and has police for its subject."""
    behind = site.doc[site.i + 1].lower_ if site.i + 1 < len(site.doc) else ""
    return behind in {"that", "which"} and 1 < force.i - site.i <= _STEPS


def _is_at(preposition: Any, site: Any) -> bool:
    """Say whether a preposition of place has a site behind it: "worked at a desk", "out of an office"."""
    if preposition.dep_ != "prep" or preposition.lower_ not in {"at", "from", "in", "of", "out", "behind"}:
        return False
    return any(one.i == site.i or _is_at(one, site) for one in preposition.children)


def _holds(head: Any, site: Any) -> bool:
    """Say whether a site hangs on a word by "of" or "and": "one of the offices", "a hall and a branch"."""
    at = site
    for _ in range(3):
        if at.dep_ == "conj" or (at.dep_ == "pobj" and at.head.lower_ == "of"):
            at = at.head.head if at.dep_ == "pobj" else at.head
            if at.i == head.i:
                return True
    return False


def _is_hidden(site: Any) -> bool:
    """Say whether a site is told to be secret or abroad, or to be for contact: "its undeclared Frankfurt station"."""
    if site.lemma_.lower() in site_words.LOOSE:
        return False
    behind = [one.lower_ for one in site.doc[site.i + 1 : site.i + 4]]
    if behind[:1] in (["overseas"], ["abroad"]) or (
        behind[:2] == ["of", "this"] and behind[2:] in (["kind"], ["sort"])
    ):
        return True
    if site.lemma_.lower() in site_words.CLEAR and any(one.lower_ in {"its", "their"} for one in site.children):
        return True
    return any(
        one.i < site.i and one.lower_ in _HIDDEN and one.dep_ in {"amod", "compound", "nmod", "advmod", "predet"}
        for one in site.children
    )
