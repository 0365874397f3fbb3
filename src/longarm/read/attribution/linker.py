"""Ties sources and contents to cues: a log-linear choice among the candidates nearby, trained beside the tagger.

For every cue one source (or none) is chosen among the sources around it; for every content one cue (or none).
"""

from __future__ import annotations

import math
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from longarm.read.attribution.frame import Frame
from longarm.read.attribution.tagger import Chunk

#: Candidates looked at on each side.
_REACH = 4
_FAR = 90
NONE = "none"


@dataclass(frozen=True)
class Choice:
    """One decision of the linker.

    Attributes:
        subject: the cue or content that is linked.
        chosen: the source or cue it goes with; None for none.
        reasons: strongest features with their weights, strongest first.
    """

    subject: Chunk
    chosen: Chunk | None
    reasons: tuple[tuple[str, float], ...] = ()


class Layout:
    """The chunks of a report in order, with quick looks at what lies around and between them.

    Args:
        frame: the tokens.
        chunks: chunks in order, not overlapping.
    """

    def __init__(self, frame: Frame, chunks: Sequence[Chunk]) -> None:
        self.frame = frame
        self.chunks = tuple(chunks)
        self._firsts = [chunk.first for chunk in chunks]
        self._roles = {role: [c for c in chunks if c.role == role] for role in ("source", "cue", "content")}
        self._role_firsts = {role: [c.first for c in members] for role, members in self._roles.items()}
        self._in_order = [chunk.role for chunk in chunks]
        self._heads: dict[Chunk, int] = {}

    def head(self, chunk: Chunk) -> int:
        """Return what :func:`head_of` says of a chunk; a chunk is asked about with each that may go with it."""
        if chunk not in self._heads:
            self._heads[chunk] = head_of(chunk, self.frame)
        return self._heads[chunk]

    def of_role(self, role: str) -> list[Chunk]:
        """Return the chunks that play ``role``."""
        return self._roles[role]

    def around(self, subject: Chunk, role: str) -> list[Chunk]:
        """Return the chunks of ``role`` near ``subject``: the nearest few before and after it, in order."""
        at = bisect_left(self._role_firsts[role], subject.first)
        near = self._roles[role][max(0, at - _REACH) : at + _REACH]
        return [option for option in near if option != subject and gap_between(option, subject) <= _FAR]

    def between(self, low: Chunk, high: Chunk) -> str:
        """Name the roles that stand between two chunks."""
        middle = self._in_order[bisect_right(self._firsts, low.last) : bisect_left(self._firsts, high.first)]
        return "+".join(f"{role}{min(middle.count(role), 2)}" for role in sorted(set(middle))) or "nothing"


def gap_between(one: Chunk, other: Chunk) -> int:
    """Return how many tokens lie between two chunks."""
    return max(0, one.first - other.last - 1, other.first - one.last - 1)


def choose(
    subject: Chunk, options: Sequence[Chunk], features: Callable[[Chunk | None], list[str]], weights: dict[str, float]
) -> Choice:
    """Choose the option with the highest score; the earlier one among equals.

    Args:
        subject: what is linked.
        options: candidates; "none" is always one more.
        features: gives the features of choosing an option.
        weights: feature -> weight.
    """
    best: tuple[float, Chunk | None, list[str]] | None = None
    for option in (*options, None):
        named = features(option)
        score = math.fsum([weights.get(name, 0.0) for name in named])
        if best is None or score > best[0]:
            best = (score, option, named)
    if best is None:
        return Choice(subject, None)
    ranked = sorted(((name, weights.get(name, 0.0)) for name in best[2]), key=lambda pair: (-abs(pair[1]), pair[0]))
    return Choice(subject, best[1], tuple(ranked[:3]))


def head_of(chunk: Chunk, frame: Frame) -> int:
    """Return the token of a chunk whose head lies outside it: the chunk's own head."""
    for i in range(chunk.first, chunk.last + 1):
        over = int(frame.head[i])
        if over == i or not chunk.first <= over <= chunk.last:
            if frame.tokens[i].is_punct and chunk.last > chunk.first:
                continue
            return i
    return chunk.first


def tree_path(low: int, high: int, frame: Frame) -> str:
    """Return the dependency path between two tokens as labels up and down, ``far`` when it is long.

    Args:
        low: the token the path starts from.
        high: the token it ends at.
        frame: the tokens.
    """
    if frame.sentence[low] != frame.sentence[high]:
        return "other sentence"
    up = _climb(low, frame)
    down = _climb(high, frame)
    at = {token: step for step, token in enumerate(down)}
    for step, token in enumerate(up):
        if token in at:
            if step + at[token] > 4:
                return "far"
            rise = [frame.tokens[i].dep_ + "^" for i in up[:step]]
            fall = [frame.tokens[i].dep_ + "v" for i in reversed(down[: at[token]])]
            return " ".join([*rise, *fall]) or "same"
    return "far"


def _climb(token: int, frame: Frame) -> list[int]:
    path = [token]
    while len(path) < 6 and int(frame.head[path[-1]]) != path[-1]:
        path.append(int(frame.head[path[-1]]))
    return path


def source_features(cue: Chunk, layout: Layout) -> Callable[[Chunk | None], list[str]]:
    """Return the function that names the features of choosing a source for ``cue``."""
    frame = layout.frame
    head = layout.head(cue)
    word = frame.tokens[head].lemma_.lower()
    dep = frame.tokens[head].dep_

    def named(source: Chunk | None) -> list[str]:
        if source is None:
            return [NONE, f"{NONE} {word}", f"{NONE} {dep}", f"{NONE} {frame.tokens[head].tag_}"]
        return [*_pair(cue, source, layout, head, word), f"cue {dep}"]

    return named


def content_features(content: Chunk, layout: Layout) -> Callable[[Chunk | None], list[str]]:
    """Return the function that names the features of choosing a cue for ``content``."""
    frame = layout.frame
    quoted = frame.text[int(frame.start[content.first])] in "“\"‘'"

    def named(cue: Chunk | None) -> list[str]:
        if cue is None:
            return [NONE, f"{NONE} quoted" if quoted else f"{NONE} plain"]
        head = layout.head(cue)
        word = frame.tokens[head].lemma_.lower()
        features = _pair(cue, content, layout, head, word)
        side = "after" if content.first > cue.first else "before"
        return [*features, f"{side} {'quoted' if quoted else 'plain'} {features[0]}"]

    return named


def _pair(cue: Chunk, other: Chunk, layout: Layout, head: int, word: str) -> list[str]:
    frame = layout.frame
    side = "after" if other.first > cue.first else "before"
    gap = gap_between(cue, other)
    size = "0" if gap == 0 else "1" if gap == 1 else "2-4" if gap < 5 else "5-12" if gap < 13 else "13+"
    low, high = (cue, other) if cue.first < other.first else (other, cue)
    between = layout.between(low, high)
    apart = int(frame.paragraph[other.first] - frame.paragraph[cue.first])
    where = "paragraph" if apart else "sentence" if frame.sentence[other.first] != frame.sentence[cue.first] else "here"
    path = tree_path(layout.head(other), head, frame)
    return [
        f"{side} {between}",
        f"{side} {size}",
        f"{side} {where} {max(-2, min(2, apart))}",
        f"path {path}",
        f"{side} {word}",
        f"{side} {size} {between}",
        f"{side} {where} {between}",
    ]
