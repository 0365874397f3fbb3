"""Contents that the tagger ends inside a hyphenated word: "had shut all the so" of "all the so-called stations"."""

from __future__ import annotations

from longarm.read.attribution.frame import Frame
from longarm.read.attribution.group import Group
from longarm.read.attribution.tagger import Chunk

_HYPHENS = frozenset({"-", "‐", "‑"})
_EDGES = frozenset({",", ".", ";", ":", *_HYPHENS, "—", "–"})


def mend_cut_words(group: Group, frame: Frame, children: dict[int, list[int]]) -> None:
    """Let a content that ends inside a hyphenated word go on to the end of the clause of that word.

    Args:
        group: the attribution, changed in place.
        frame: the tokens.
        children: token -> tokens that hang on it.
    """
    mended = [_whole(one, group, frame, children) for one in group.contents]
    if mended == group.contents:
        return
    group.contents = [one for one in mended if not any(_is_within(one, other) for other in mended)]
    group.reasons.append("rule: no content ends inside a word")


def _whole(content: Chunk, group: Group, frame: Frame, children: dict[int, list[int]]) -> Chunk:
    rest = content.last + 2
    if not _is_cut(content.last, frame):
        return content
    top = rest
    while (
        (over := int(frame.head[top])) != top
        and over >= content.first
        and not group.cue.first <= over <= group.cue.last
    ):
        top = over
    last = max(_below(top, children))
    limit = min(
        (one.first for one in (group.cue, group.source) if one is not None and one.first > content.last),
        default=len(frame),
    )
    last = min(last, limit - 1)
    while last > rest and (frame.tokens[last].text in _EDGES or frame.sentence[last] != frame.sentence[content.last]):
        last -= 1
    return Chunk(content.first, last, content.role) if last >= rest else content


def _is_cut(last: int, frame: Frame) -> bool:
    """Say whether a hyphen and more letters follow without a space."""
    if last + 2 >= len(frame) or frame.tokens[last + 1].text not in _HYPHENS:
        return False
    return bool(frame.end[last] == frame.start[last + 1] and frame.end[last + 1] == frame.start[last + 2])


def _below(head: int, children: dict[int, list[int]]) -> set[int]:
    members, stack = {head}, [head]
    while stack:
        below = children.get(stack.pop(), ())
        members.update(below)
        stack.extend(below)
    return members


def _is_within(one: Chunk, other: Chunk) -> bool:
    return one is not other and other.first <= one.first and one.last <= other.last and one != other
