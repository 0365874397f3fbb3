"""Sources behind a speaker ("NRC, citing Dutch intelligence, said") and what is told "as Reuters reported"."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

import numpy as np
from spacy.strings import get_string_id

from longarm.read.attribution.frame import Frame
from longarm.read.attribution.group import Group
from longarm.read.attribution.roles import BODIES, CROWD, DOCUMENTS, ROLES
from longarm.read.attribution.subject import find_own_subject, noun_phrase
from longarm.read.attribution.tagger import Chunk

_CITING = frozenset({"citing", "quoting"})
_CITING_WORDS = np.asarray(sorted(get_string_id(word) for word in _CITING), dtype=np.uint64)
_AS_WORD, _PARTICIPLE = np.uint64(get_string_id("as")), np.uint64(get_string_id("VBG"))
_NOT_PAPERS = frozenset("release law bill charter constitution treaty resolution motion petition record".split())  # noqa: SIM905
_SPEAKING = ROLES | BODIES | CROWD | (DOCUMENTS - _NOT_PAPERS) | {"intelligence", "authority", "authorities", "analyst"}
#: What is cited as a reason is nobody who told it.
_REASONS = frozenset({"security", "privacy", "safety", "health", "lack", "concern", "risk", "need", "reason"})
_TOLD = frozenset(
    """say report write note tell reveal state add explain announce observe argue claim warn confirm point""".split()  # noqa: SIM905
)
_OBJECTS = frozenset({"ccomp", "dobj", "xcomp", "prt", "dative"})
_EDGES = frozenset({",", ".", ";", ":", "-", "—", "–"})
_CLIMBS, _SHORTEST = 4, 4
_AS, _BEHIND = "rule: as who reported", "rule: source behind the speaker"


def find_as_told(groups: Sequence[Group], frame: Frame, children: dict[int, list[int]]) -> Iterator[Group]:
    """Yield what a sentence tells "as Reuters reported", where nobody was given it before.

    Args:
        groups: what was found before.
        frame: the tokens.
        children: token -> tokens that hang on it.
    """
    cues = {i for group in groups for i in range(group.cue.first, group.cue.last + 1)}
    for at in np.flatnonzero(frame.lower[:-2] == _AS_WORD).tolist():
        verb = int(frame.head[at])
        subject = find_own_subject(frame, verb, children) if verb > at else None
        if subject is None or subject.first != at + 1 or not at < subject.last < verb or verb in cues:
            continue
        group = _as_told(frame, at, verb, subject, children)
        if group is not None:
            yield group


def _as_told(frame: Frame, at: int, verb: int, subject: Chunk, children: dict[int, list[int]]) -> Group | None:
    below = children.get(verb, ())
    if frame.tokens[verb].lemma_.lower() not in _TOLD or any(frame.tokens[c].dep_ in _OBJECTS for c in below):
        return None
    first, last = at, verb
    while last + 1 < len(frame) and frame.sentence[last + 1] == frame.sentence[at] and not _ends(frame, last + 1):
        last += 1
    while first > 0 and frame.sentence[first - 1] == frame.sentence[at]:
        first -= 1
    end = last
    while end + 1 < len(frame) and frame.sentence[end + 1] == frame.sentence[at]:
        end += 1
    parts = [part for part in (_trimmed(frame, first, at - 1), _trimmed(frame, last + 1, end)) if part is not None]
    inside = [i for part in parts for i in range(part.first, part.last + 1)]
    if len(inside) < _SHORTEST or not any(frame.tokens[i].pos_ in {"VERB", "AUX"} for i in inside):
        return None
    if at != first and frame.tokens[at - 1].text != ",":
        return None  # "the same as police reported" compares
    return Group(Chunk(verb, verb, "cue"), subject, parts, [_AS])


def _ends(frame: Frame, at: int) -> bool:
    """Say whether the clause of "as" ends here: at a comma behind which nobody is cited."""
    if frame.tokens[at].text != ",":
        return frame.tokens[at].text in {".", ";"}
    return at + 1 >= len(frame) or frame.tokens[at + 1].lower_ not in _CITING


def put_behind(groups: Sequence[Group], frame: Frame, children: dict[int, list[int]]) -> None:
    """Give each group the source that its speaker cites.

    Args:
        groups: the attributions, changed in place.
        frame: the tokens.
        children: token -> tokens that hang on it.
    """
    by_sentence: dict[int, list[Group]] = defaultdict(list)
    for group in groups:
        by_sentence[int(frame.sentence[group.cue.first])].append(group)
    for at in np.flatnonzero(np.isin(frame.lower, _CITING_WORDS) & (frame.tag == _PARTICIPLE)).tolist():
        near = by_sentence.get(int(frame.sentence[at]), ())
        cited = _cited(frame, at, children) if near else None
        if cited is None:
            continue
        own = next((group for group in near if group.cue.first <= at <= group.cue.last), None)
        told = _teller(frame, at, [group for group in near if group is not own])
        if told is None and own is not None and _is_told_above(frame, at, own, cited):
            told = own
        if told is not None:
            told.behind = cited
            told.reasons.append(_BEHIND)


def _teller(frame: Frame, at: int, groups: Sequence[Group]) -> Group | None:
    """Return the group on whose cue or speaker a participle hangs, and that holds it in no content."""
    fits = [g for g in groups if g.source is not None and not any(c.first < at < c.last for c in g.contents)]
    over = at
    for _ in range(_CLIMBS):
        over = int(frame.head[over])
        for group in fits:
            source = group.source
            inside = source is not None and source.first <= over <= source.last
            if inside or group.cue.first <= over <= group.cue.last:
                return group
    return None


def _is_told_above(frame: Frame, at: int, own: Group, cited: Chunk) -> bool:
    """Let the verb above "citing" be the cue of what was taken for said by it: "reported, citing officials, that …"."""
    verb = int(frame.head[at])
    rest = [one for one in own.contents if one.last < cited.first or one.first > cited.last]
    if not rest or frame.tokens[verb].lemma_.lower() not in _TOLD or frame.tokens[verb].pos_ != "VERB":
        return False
    own.cue, own.contents = Chunk(verb, verb, "cue"), rest
    return True


def _cited(frame: Frame, at: int, children: dict[int, list[int]]) -> Chunk | None:
    """Return who is cited, None where it is a reason or a thing."""
    noun = next((c for c in children.get(at, ()) if frame.tokens[c].dep_ == "dobj" and c > at), None)
    if noun is None:
        return None
    phrase = noun_phrase(frame, noun, children)
    words = {frame.tokens[i].lemma_.lower() for i in range(phrase.first, phrase.last + 1)}
    token = frame.tokens[noun]
    able = token.pos_ == "PROPN" or {token.lower_, token.lemma_.lower()} & _SPEAKING
    return phrase if able and not words & _REASONS and phrase.first == at + 1 else None


def _trimmed(frame: Frame, first: int, last: int) -> Chunk | None:
    while first <= last and frame.tokens[first].text in _EDGES:
        first += 1
    while last >= first and frame.tokens[last].text in _EDGES:
        last -= 1
    # "Yet, as the mayor observed, …": a single word before is no part of what is told.
    return Chunk(first, last, "content") if last > first else None
