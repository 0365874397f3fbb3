"""Groups tagged chunks into attributions: one cue with its source and its contents."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from longarm.read.attribution.according import mend_according
from longarm.read.attribution.across import part_far
from longarm.read.attribution.behind import find_as_told, put_behind
from longarm.read.attribution.clause import find_clause, find_verb
from longarm.read.attribution.closing import put_closing
from longarm.read.attribution.frame import Frame
from longarm.read.attribution.group import Group, tokens_of
from longarm.read.attribution.labelled import find_labelled
from longarm.read.attribution.legal_acts import is_legal_act
from longarm.read.attribution.linker import (
    Choice,
    Layout,
    choose,
    content_features,
    head_of,
    source_features,
)
from longarm.read.attribution.mending import is_asked, is_said_of, mend_source
from longarm.read.attribution.model import AttributionModel
from longarm.read.attribution.nominal import find_nominal
from longarm.read.attribution.outer import put_outer
from longarm.read.attribution.passive import find_passive, mend_agent
from longarm.read.attribution.quoted_as import mend_quoted
from longarm.read.attribution.quoted_speech import find_quoted_speech
from longarm.read.attribution.relay import children_of
from longarm.read.attribution.signed import find_signed
from longarm.read.attribution.spoken_of import find_spoken_of
from longarm.read.attribution.subject import find_own_subject, find_subject
from longarm.read.attribution.tagger import Chunk
from longarm.read.attribution.turns import find_turns, put_turns
from longarm.read.attribution.viewed import find_viewed
from longarm.read.attribution.whole_words import mend_cut_words

_CHAINED = frozenset({"conj", "advcl", "xcomp", "dep"})


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
    far = {group.cue: part_far(group, frame) for group in groups.values()}
    loose.extend(one for parts in far.values() for one in parts)
    for choice in link_sources(layout, model.sources):
        group = groups[choice.subject]
        group.source = choice.chosen
        group.reasons.extend(_named("source", choice))
    children = children_of(frame)
    _give_clauses([group for cue, group in groups.items() if not far[cue]], chunks, frame, children)
    kept = [group for group in groups.values() if group.contents]
    kept.extend(_rescue(loose, chunks, frame, children))
    kept = [mend_according(group, frame) for group in kept if not is_legal_act(group, frame)]
    kept = put_closing(put_outer(kept, frame, children), frame)
    kept = _with_surer_forms(kept, frame, children)
    kept = sorted((group for group in kept if not is_asked(group, frame)), key=lambda group: group.cue)
    for group in kept:
        mend_quoted(group, frame, children)
        mend_source(group, frame, children)
        mend_cut_words(group, frame, children)
        mend_agent(group, frame, children)
    _give_subjects(kept, frame, children)
    for group in kept:
        if is_said_of(group, frame, children):
            group.source = None
            group.reasons.append("rule: others hold it of whom it is told")
    kept.extend(list(find_as_told(kept, frame, children)))
    put_behind(kept, frame, children)
    return sorted(put_turns(list(find_turns(frame)), kept, frame), key=lambda group: group.cue)


def _with_surer_forms(kept: list[Group], frame: Frame, children: dict[int, list[int]]) -> list[Group]:
    """Put in what the form of a paragraph or of a phrase tells without the tagger."""
    kept = _put_surer(list(find_signed(frame)), kept)
    kept = _put_surer(list(find_labelled(frame)), kept)
    kept = _put_surer(list(find_quoted_speech(kept, frame, children)), kept)
    kept.extend(find_spoken_of(kept, frame, children))
    kept.extend(list(find_viewed(kept, frame, children)))
    kept.extend(list(find_nominal(kept, frame, children)))
    kept.extend(list(find_passive(kept, frame, children)))
    return kept


def _put_surer(surer: list[Group], kept: list[Group]) -> list[Group]:
    """Put in what the form of a paragraph tells for sure, and drop what was found inside of it."""
    inside: set[int] = set().union(*(group.tokens() for group in surer))
    left = [group for group in kept if group.cue.first not in inside]
    for group in left:
        # Words that the form gives to one are nobody else's beside it, unless all he says is said within them.
        group.contents = [one for one in group.contents if one.first not in inside]
    return [group for group in left if group.contents] + surer


def _give_clauses(
    groups: Iterable[Group], chunks: tuple[Chunk, ...], frame: Frame, children: dict[int, list[int]]
) -> None:
    """Give a cue without content the clause that hangs on its verb."""
    taken = tokens_of(chunks)
    for group in groups:
        if group.contents:
            continue
        clause = find_clause(frame, head_of(group.cue, frame), children)
        if clause is not None and not any(i in taken for i in range(clause.first, clause.last + 1)):
            group.contents.append(clause)
            group.reasons.append("rule: clause of the cue")


def _rescue(loose: list[Chunk], chunks: tuple[Chunk, ...], frame: Frame, children: dict[int, list[int]]) -> list[Group]:
    """Give a content without cue the reporting verb that it hangs on."""
    taken = tokens_of(chunks)
    found: dict[Chunk, Group] = {}
    for content in loose:
        cue = find_verb(frame, content, children)
        if cue is None or any(i in taken for i in range(cue.first, cue.last + 1)):
            continue
        group = found.setdefault(cue, Group(cue, reasons=["rule: verb above the content"]))
        group.contents.append(content)
    return list(found.values())


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
        if frame.tokens[head].dep_ == "advcl" and (own := find_own_subject(frame, head, children)) is not None:
            group.source = own
            group.reasons.append("rule: subject of the cue")
            continue
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
