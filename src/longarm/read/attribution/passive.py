"""Passives with who speaks behind "by": "the claim was dismissed by the mayor as nonsense", "called absurd by …"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np
from spacy.strings import get_string_id

from longarm.read.attribution.clause import stretch_of
from longarm.read.attribution.frame import Frame
from longarm.read.attribution.group import Group
from longarm.read.attribution.linker import head_of
from longarm.read.attribution.person_nouns import is_people_noun, is_person_noun
from longarm.read.attribution.roles import BODIES, CROWD, DOCUMENTS, ROLES
from longarm.read.attribution.subject import noun_phrase
from longarm.read.attribution.tagger import Chunk

#: Verbs whose passive with "by" is somebody's words on its subject and little else.
_JUDGING = frozenset(
    """acclaim applaud blast brand call castigate characterise characterize condemn criticise criticize decry defend
    denounce deny deplore deride describe disavow dismiss dispute dub hail label lambast lambaste mock portray praise
    rebut refute reject repudiate ridicule scorn slam term welcome confirm acknowledge""".split()  # noqa: SIM905
)
_JUDGING_LEMMAS = np.asarray(sorted(get_string_id(lemma) for lemma in _JUDGING), dtype=np.uint64)
_PARTICIPLE = np.uint64(get_string_id("VBN"))
#: Of those the ones that say something only with what they call it.
_NAMING = frozenset("brand call characterise characterize describe dub label portray term".split())  # noqa: SIM905
_PARTS, _COMPLEMENTS = frozenset({"aux", "auxpass", "neg", "advmod"}), frozenset({"oprd", "acomp", "attr", "xcomp"})
_PASSIVE, _EDGES = frozenset({"nsubjpass", "nsubj"}), frozenset({",", ".", ";", ":", "-", "—", "–"})
_RULE = "rule: who speaks stands behind “by”"
_EXPLETIVE = "it"
_SAID = frozenset(
    """claim statement allegation accusation assertion report rumor rumour suggestion view opinion notion idea theory
    suspicion charge finding account version narrative denial criticism argument remark comment""".split()  # noqa: SIM905
)
#: Papers that a court or an office dismisses without a word on what they say.
_FILED = frozenset("lawsuit motion petition bill complaint filing indictment".split())  # noqa: SIM905
#: Tokens from the verb to "by" at most, and steps of the parse between them.
_FAR, _CLIMBS = 12, 3


def find_passive(groups: Sequence[Group], frame: Frame, children: dict[int, list[int]]) -> Iterator[Group]:
    """Yield passives of judging outside what was found before.

    Args:
        groups: what was found before.
        frame: the tokens.
        children: token -> tokens that hang on it.
    """
    taken: set[int] = set().union(*(group.tokens() for group in groups))
    for at in np.flatnonzero(np.isin(frame.lemma, _JUDGING_LEMMAS) & (frame.tag == _PARTICIPLE)).tolist():
        if at in taken or frame.headline[at]:
            continue
        group = _read(frame, at, children)
        if group is not None and taken.isdisjoint(group.tokens()):
            yield group


def mend_agent(group: Group, frame: Frame, children: dict[int, list[int]]) -> None:
    """Take who speaks out of what is said: "was dismissed [by the mayor as nonsense]".

    Args:
        group: the attribution, changed in place.
        frame: the tokens.
        children: token -> tokens that hang on it.
    """
    verb = head_of(group.cue, frame)
    if frame.tokens[verb].tag_ != "VBN" or not _is_passive(frame, verb, children):
        return
    by, agent = _agent(frame, verb, children)
    if agent is not None and group.source != agent and (group.source is None or by <= group.source.first <= agent.last):
        rest = [part for one in group.contents for part in _cut(frame, one, by, agent.last)]
        if rest:
            group.source, group.contents = agent, rest
            group.reasons.append(_RULE)
    if len(group.contents) > 1:
        first = group.contents[0]
        if first.first == first.last and frame.tokens[first.first].lower_ == _EXPLETIVE:
            group.contents = group.contents[1:]


def _is_passive(frame: Frame, verb: int, children: dict[int, list[int]]) -> bool:
    below = children.get(verb, ())
    return any(frame.tokens[c].dep_ == "auxpass" for c in below) or frame.tokens[verb].dep_ in {"acl", "advcl"}


def _read(frame: Frame, verb: int, children: dict[int, list[int]]) -> Group | None:
    by, agent = _agent(frame, verb, children)
    if agent is None or agent.first <= verb:
        return None
    below = children.get(verb, ())
    said = [c for c in below if frame.tokens[c].dep_ in _COMPLEMENTS or frame.tokens[c].lower_ == "as"]
    said = [c for c in said if c > verb]
    if not said and frame.tokens[verb].lemma_.lower() in _NAMING:
        return None
    about = next((c for c in below if frame.tokens[c].dep_ in _PASSIVE and c < verb), None)
    if about is None:
        about = _above(frame, verb)
    if about is None or not (said or _is_said(frame, about)):
        return None
    subject = noun_phrase(frame, about, children, before=verb)
    stretches = (stretch_of(frame, c, children) for c in said)
    parts = [part for one in stretches if one is not None for part in _cut(frame, one, by, agent.last)]
    first = verb
    while first - 1 in below and frame.tokens[first - 1].dep_ in _PARTS:
        first -= 1
    if subject.last >= first:
        return None
    content = Chunk(subject.first, subject.last, "content")
    return Group(Chunk(first, verb, "cue"), agent, [content, *parts], [_RULE])


def _is_said(frame: Frame, about: int) -> bool:
    """Say whether a noun is somebody's words: "the claim was dismissed", while officers and cases are so too."""
    lemma = frame.tokens[about].lemma_.lower()
    return lemma in _SAID or (lemma in DOCUMENTS and lemma not in _FILED)


def _above(frame: Frame, verb: int) -> int | None:
    """Return the noun that a bare participle hangs on: "an idea called absurd by the embassy"."""
    over = int(frame.head[verb])
    tied = frame.tokens[verb].dep_ == "acl" and over < verb
    return over if tied and frame.tokens[over].pos_ in {"NOUN", "PROPN"} else None


def _agent(frame: Frame, verb: int, children: dict[int, list[int]]) -> tuple[int, Chunk | None]:
    """Return "by" and who stands behind it, if that is somebody who can speak."""
    last = verb
    while last + 1 < len(frame) and frame.sentence[last + 1] == frame.sentence[verb] and last - verb < _FAR:
        last += 1
    for by in range(verb + 1, last + 1):
        if frame.tokens[by].lower_ != "by" or not _hangs(frame, by, verb):
            continue
        noun = next((c for c in children.get(by, ()) if frame.tokens[c].dep_ == "pobj"), None)
        if noun is not None and _can_speak(frame, noun):
            return by, _without_more(frame, noun_phrase(frame, noun, children), noun)
    return -1, None


def _hangs(frame: Frame, by: int, verb: int) -> bool:
    """Say whether a word hangs on the verb, at most through "as groundless" and the like."""
    over = int(frame.head[by])
    for _ in range(_CLIMBS):
        if over == verb:
            return True
        if frame.tokens[over].pos_ in {"VERB", "AUX"} or over < verb:
            return False
        over = int(frame.head[over])
    return False


def _can_speak(frame: Frame, noun: int) -> bool:
    token = frame.tokens[noun]
    words = {token.lower_, token.lemma_.lower()}
    if token.pos_ == "PROPN" or words & (ROLES | BODIES | CROWD | DOCUMENTS):
        return True
    return any(is_person_noun(word) or is_people_noun(word) for word in words)


def _without_more(frame: Frame, phrase: Chunk, noun: int) -> Chunk:
    """Cut "the mayor as nonsense" before what a parser hung on the mayor."""
    cut = next((i for i in range(noun + 1, phrase.last + 1) if frame.tokens[i].lower_ == "as"), None)
    return phrase if cut is None else Chunk(phrase.first, cut - 1, "source")


def _cut(frame: Frame, one: Chunk, first: int, last: int) -> Iterator[Chunk]:
    """Yield what is left of a content without the tokens from ``first`` to ``last``."""
    if one.last < first or one.first > last:
        yield one
        return
    for low, high in ((one.first, min(one.last, first - 1)), (max(one.first, last + 1), one.last)):
        begin, end = low, high
        while begin <= end and frame.tokens[begin].text in _EDGES:
            begin += 1
        while end >= begin and frame.tokens[end].text in _EDGES:
            end -= 1
        if begin <= end:
            yield Chunk(begin, end, "content")
