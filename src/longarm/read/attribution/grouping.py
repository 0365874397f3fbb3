"""Groups tagged chunks into attributions: one cue with its source and its contents."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

import numpy as np
from spacy.strings import get_string_id

from longarm.read.attribution.according import find_according
from longarm.read.attribution.clause import find_clause, find_verb
from longarm.read.attribution.frame import Frame
from longarm.read.attribution.linker import Choice, Layout, choose, content_features, head_of, source_features
from longarm.read.attribution.model import AttributionModel
from longarm.read.attribution.relay import children_of
from longarm.read.attribution.subject import find_own_subject, find_subject
from longarm.read.attribution.tagger import Chunk

_ACCORDING = np.uint64(get_string_id("according"))
#: Verbs that with a subject and a clause are speech and little else.
_PLAIN_WORDS = ("say", "tell", "announce", "argue", "add", "insist", "warn", "claim", "note")
_PLAIN = np.asarray([get_string_id(lemma) for lemma in _PLAIN_WORDS], dtype=np.uint64)
_SHORTEST_OUTER = 3
_CHAINED = frozenset({"conj", "advcl", "xcomp", "dep"})


@dataclass
class Group:
    """One attribution as chunks.

    Attributes:
        cue: the cue.
        source: the speaker's words; None when the text gives none.
        contents: what is attributed, in order.
        reasons: rule ids and features that decided.
    """

    cue: Chunk
    source: Chunk | None = None
    contents: list[Chunk] = field(default_factory=list)
    reasons: list[str] = field(default_factory=list)


def group_chunks(frame: Frame, chunks: tuple[Chunk, ...], model: AttributionModel) -> list[Group]:
    """Link sources and contents to cues.

    Args:
        frame: the tokens.
        chunks: what the tagger found.
        model: weights of the linker.

    Returns:
        Groups with at least one content, in the order of their cues.
    """
    layout = Layout(frame, chunks)
    groups = {cue: Group(cue) for cue in layout.of_role("cue")}
    loose: list[Chunk] = []
    for choice in link_contents(layout, model.contents):
        if choice.chosen is None:
            loose.append(choice.subject)
            continue
        group = groups[choice.chosen]
        group.contents.append(choice.subject)
        group.reasons.extend(_named("content", choice))
    for choice in link_sources(layout, model.sources):
        group = groups[choice.subject]
        group.source = choice.chosen
        group.reasons.extend(_named("source", choice))
    children = children_of(frame)
    _give_clauses(groups.values(), chunks, frame, children)
    kept = [group for group in groups.values() if group.contents]
    kept.extend(_rescue(loose, chunks, frame, children))
    kept = _outer(kept, frame, children)
    kept.sort(key=lambda group: group.cue)
    _give_subjects(kept, frame, children)
    return kept


def _give_clauses(
    groups: Iterable[Group], chunks: tuple[Chunk, ...], frame: Frame, children: dict[int, list[int]]
) -> None:
    """Give a cue without content the clause that hangs on its verb."""
    taken = _taken(chunks)
    for group in groups:
        if group.contents:
            continue
        clause = find_clause(frame, head_of(group.cue, frame), children)
        if clause is not None and not any(i in taken for i in range(clause.first, clause.last + 1)):
            group.contents.append(clause)
            group.reasons.append("rule: clause of the cue")


def _rescue(loose: list[Chunk], chunks: tuple[Chunk, ...], frame: Frame, children: dict[int, list[int]]) -> list[Group]:
    """Give a content without cue the reporting verb that it hangs on."""
    taken = _taken(chunks)
    found: dict[Chunk, Group] = {}
    for content in loose:
        cue = find_verb(frame, content, children)
        if cue is None or any(i in taken for i in range(cue.first, cue.last + 1)):
            continue
        group = found.setdefault(cue, Group(cue, reasons=["rule: verb above the content"]))
        group.contents.append(content)
    return list(found.values())


def _outer(kept: list[Group], frame: Frame, children: dict[int, list[int]]) -> list[Group]:
    """Put in plain outer speech that the tagger read past, and drop what it found inside its content.

    "She said she expects a deal" is one attribution, to "said"; so is "… expects a deal, according to aides".
    """
    cues = {i for group in kept for i in range(group.cue.first, group.cue.last + 1)}
    contents = _taken(tuple(chunk for group in kept for chunk in group.contents))
    found: list[Group] = []
    for at in np.flatnonzero(np.isin(frame.lemma, _PLAIN) | (frame.lower == _ACCORDING)).tolist():
        if at in cues or at in contents:
            continue
        group = _plain_speech(frame, at, children)
        if group is not None:
            found.append(group)
    inside = _taken(tuple(chunk for group in found for chunk in group.contents))
    return [group for group in kept if group.cue.first not in inside] + found


def _plain_speech(frame: Frame, at: int, children: dict[int, list[int]]) -> Group | None:
    if frame.lower[at] == _ACCORDING:
        read = find_according(frame, at, children)
        return Group(read[0], read[1], [read[2]], ["rule: according to"]) if read else None
    clause = find_clause(frame, at, children)
    subject = find_own_subject(frame, at, children)
    if clause is None or subject is None or clause.last - clause.first < _SHORTEST_OUTER:
        return None
    return Group(Chunk(at, at, "cue"), subject, [clause], ["rule: plain verb of saying with subject and clause"])


def _taken(chunks: tuple[Chunk, ...]) -> set[int]:
    return {i for chunk in chunks for i in range(chunk.first, chunk.last + 1)}


def link_sources(layout: Layout, weights: dict[str, float]) -> Iterator[Choice]:
    """Choose a source for every cue."""
    for cue in layout.of_role("cue"):
        yield choose(cue, layout.around(cue, "source"), source_features(cue, layout), weights)


def link_contents(layout: Layout, weights: dict[str, float]) -> Iterator[Choice]:
    """Choose a cue for every content."""
    for content in layout.of_role("content"):
        yield choose(content, layout.around(content, "cue"), content_features(content, layout), weights)


def _named(what: str, choice: Choice) -> list[str]:
    return [f"{what}: {name} {weight:+.2f}" for name, weight in choice.reasons[:1]]


def _give_subjects(groups: list[Group], frame: Frame, children: dict[int, list[int]]) -> None:
    """Give a cue without a source the source of the cue it is joined to, or else its subject by syntax."""
    by_token = {i: group for group in groups for i in range(group.cue.first, group.cue.last + 1)}
    for group in groups:
        if group.source is not None:
            continue
        head = head_of(group.cue, frame)
        group.source = _joined(group, head, frame, by_token)
        if group.source is not None:
            group.reasons.append("rule: source of the joined cue")
            continue
        subject = find_subject(frame, head, children)
        if subject is not None and not any(_overlap(subject, other) for other in (group.cue, *group.contents)):
            group.source = subject
            group.reasons.append("rule: subject of the cue")


def _joined(group: Group, at: int, frame: Frame, by_token: dict[int, Group]) -> Chunk | None:
    for _ in range(3):
        over = int(frame.head[at])
        if over == at or frame.tokens[at].dep_ not in _CHAINED:
            return None
        other = by_token.get(over)
        if other is not None and other is not group:
            return other.source
        at = over
    return None


def _overlap(one: Chunk, other: Chunk) -> bool:
    return one.first <= other.last and other.first <= one.last
