"""Tags tokens as source, cue or content with a linear-chain conditional random field.

The field (Lafferty, McCallum and Pereira 2001) is trained with CRFsuite by ``tools/train_attribution.py``; here its
weights are only read: a lookup per feature and a Viterbi pass over all paragraphs of a report at once.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from longarm.read.attribution.columns import build_columns, describe, windows
from longarm.read.attribution.frame import Frame, Ints, Keys

Floats = NDArray[np.float32]

LABELS = ("O", "B-source", "I-source", "B-cue", "I-cue", "B-content", "I-content")
#: Of each label whether it begins or goes on, and the role.
_PARTS = tuple((label[:1], label[2:]) for label in LABELS)


@dataclass(frozen=True)
class Weights:
    """Weights of the tagger.

    Attributes:
        keys: feature name -> its known keys, ascending.
        rows: feature name -> one row of label weights per key, and a last row of zeros for unknown keys.
        moves: weight of going from label (row) to label (column).
        strengths: lemma hash -> trained cue strength, 1 to 4.
    """

    keys: dict[str, Keys]
    rows: dict[str, Floats]
    moves: Floats
    strengths: dict[int, int]


@dataclass(frozen=True, order=True)
class Chunk:
    """Tokens ``[first, last]`` of a frame that play one role.

    Attributes:
        first: index of the first token.
        last: index of the last token.
        role: ``source``, ``cue`` or ``content``.
    """

    first: int
    last: int
    role: str


@dataclass(frozen=True)
class Tagged:
    """What the tagger made of a frame.

    Attributes:
        chunks: the chunks in order; they do not overlap.
        features: feature name -> row of ``Weights.rows`` at each cue, kept to explain a decision.
        places: first token of a cue -> its place in ``features``.
    """

    chunks: tuple[Chunk, ...]
    features: dict[str, Ints]
    places: dict[int, int]


def tag_frame(frame: Frame, weights: Weights) -> Tagged:
    """Tag the tokens of a frame."""
    size = len(frame)
    if not size:
        return Tagged((), {}, {})
    scores = np.zeros((size, len(LABELS)), dtype=np.float32)
    columns = build_columns(frame, weights.strengths)
    for name, keys in windows(frame, columns):
        known = weights.keys.get(name)
        if known is not None:
            scores += weights.rows[name][find_rows(known, keys)]
    chunks = tuple(_chunks(_viterbi(scores, frame.bounds, weights.moves), frame))
    # Only cues are explained, so only their features are looked up again and kept.
    firsts = np.asarray([chunk.first for chunk in chunks if chunk.role == "cue"], dtype=np.int64)
    features = {
        name: find_rows(weights.keys[name], keys[firsts])
        for name, keys in windows(frame, columns)
        if name in weights.keys
    }
    return Tagged(chunks, features, {int(first): place for place, first in enumerate(firsts)})


def find_rows(known: Keys, keys: Keys) -> Ints:
    """Return the place of each key in ``known`` (ascending), ``len(known)`` for one that is not there."""
    at = np.searchsorted(known, keys)
    safe = np.minimum(at, len(known) - 1)
    return np.where(known[safe] == keys, safe, len(known))


def _viterbi(scores: Floats, bounds: list[tuple[int, int]], moves: Floats) -> Ints:
    """Return the best label of each token; all paragraphs go in lockstep, longest first."""
    order = sorted(range(len(bounds)), key=lambda i: (bounds[i][0] - bounds[i][1], i))
    firsts = np.asarray([bounds[i][0] for i in order])
    sizes = np.asarray([bounds[i][1] - bounds[i][0] for i in order])
    back = np.zeros(scores.shape, dtype=np.int8)
    state = scores[firsts].copy()
    for step in range(1, int(sizes[0])):
        live = int(np.searchsorted(-sizes, -step))
        ways = state[:live, :, None] + moves[None]
        at = firsts[:live] + step
        back[at] = ways.argmax(axis=1)
        state[:live] = ways.max(axis=1) + scores[at]
    labels = np.zeros(len(scores), dtype=np.int64)
    label = state.argmax(axis=1)
    for step in range(int(sizes[0]) - 1, -1, -1):
        live = int(np.searchsorted(-sizes, -step))
        at = firsts[:live] + step
        labels[at] = label[:live]
        label[:live] = back[at, label[:live]]
    return labels


def _chunks(labels: Ints, frame: Frame) -> list[Chunk]:
    firsts = {first for first, _ in frame.bounds}
    runs: list[list[int]] = []
    role, last = "", -1
    marked = np.flatnonzero(labels)
    for i, label in zip(marked.tolist(), labels[marked].tolist(), strict=True):
        begins, own = _PARTS[label]
        if begins == "I" and own == role and last == i - 1 and i not in firsts:
            runs[-1][1] = i
        else:
            runs.append([i, i, label])
        role, last = own, i
    return [Chunk(first, end, _PARTS[label][1]) for first, end, label in runs]


def explain_tag(tagged: Tagged, weights: Weights, chunk: Chunk, frame: Frame) -> tuple[str, ...]:
    """Return the two features that spoke most for a chunk's first token, such as ``tag: lemma say +2.31``."""
    label = LABELS.index(f"B-{chunk.role}")
    said = []
    place = tagged.places.get(chunk.first)
    if place is None:
        return ()
    for name, rows in tagged.features.items():
        weight = float(weights.rows[name][rows[place], label])
        if weight > 0:
            said.append((-weight, name))
    token = frame.tokens[chunk.first]
    seen = sorted(said)[:2]
    return tuple(
        f"{chunk.role} “{token.text}”: {describe(name, frame, chunk.first)} {-weight:+.2f}" for weight, name in seen
    )
