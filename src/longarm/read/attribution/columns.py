"""Features of the tagger, as columns: one 64-bit key per token and feature.

Keys are spaCy's string hashes (MurmurHash, the same everywhere) or small packed numbers, so that the model stores
keys and weights but no words, and a whole report is looked up at once. :func:`describe` gives the words back.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

import numpy as np
from spacy.strings import get_string_id

from longarm.read.attribution.frame import Frame, Ints, Keys
from longarm.read.attribution.lexicon import CLASS_CODE, cue_class

EDGE = np.uint64(2**64 - 1)

#: Column name -> offsets at which the tagger looks at it.
WINDOWS: dict[str, tuple[int, ...]] = {
    "word": (-1, 0, 1),
    "lemma": (0,),
    "tag": (-3, -2, -1, 0, 1, 2, 3),
    "dep": (-1, 0, 1),
    "shape": (0,),
    "quote": (-2, -1, 0, 1, 2),
    "quotation": (0,),
    "cue": (-2, -1, 0, 1, 2),
    "arc": (-2, -1, 0, 1, 2),
    "arc class": (0,),
    "above": (0,),
    "head": (0,),
    "head cue": (0,),
    "in sentence": (0,),
    "arms": (0,),
    "cue arms": (0,),
    "quote arc": (0,),
    "left cue": (0,),
    "right cue": (0,),
    "place": (0,),
    "bigram": (-1, 0),
    "tags": (-1, 0),
}

_CCOMP, _XCOMP = get_string_id("ccomp"), get_string_id("xcomp")
_SUBJECT = {get_string_id("nsubj"), get_string_id("nsubjpass")}
_OBJECT = {get_string_id("dobj"), get_string_id("prep"), get_string_id("dative")}
_MOST_STEPS = 14
_FEATURE = re.compile(r"([a-z ]+)([+-]\d+)?")
_MIX = np.uint64(0x9E3779B97F4A7C15)


def build_columns(frame: Frame, strengths: dict[int, int]) -> dict[str, Keys]:
    """Compute every column of a frame.

    Args:
        frame: the tokens.
        strengths: lemma hash -> how often it marks an attribution, 1 (seldom) to 4 (nearly always), as trained.
    """
    cue, classes = _cues(frame, strengths)
    strong = np.maximum(cue, np.minimum(classes, 1))
    quote, quotation = _quotes(frame)
    arc, arc_class, above = _arcs(frame, strong, classes)
    arms = _arms(frame)
    highest = np.zeros(int(frame.sentence.max()) + 1 if len(frame) else 0, dtype=np.int64)
    np.maximum.at(highest, frame.sentence, cue)
    quoted = np.zeros_like(highest)
    np.maximum.at(quoted, frame.sentence, (quote > 0).astype(np.int64))
    left, right = _distances(frame, cue)
    cue_code = cue * 32 + classes
    return {
        "word": frame.lower,
        "lemma": frame.lemma,
        "tag": frame.tag,
        "dep": frame.dep,
        "shape": frame.shape,
        "quote": _key(quote),
        "quotation": _key(quotation),
        "cue": _key(cue_code),
        "arc": arc,
        "arc class": _mixed(arc, _key(arc_class)),
        "above": _key(above),
        "head": frame.lemma[frame.head],
        "head cue": _key(cue_code[frame.head]),
        "in sentence": _key(highest[frame.sentence] * 2 + quoted[frame.sentence]),
        "arms": _key(np.where(strong > 0, arms * 8 + cue, 0)),
        "cue arms": np.where(strong > 0, _mixed(frame.lemma, _key(arms & 1)), np.uint64(0)),
        "quote arc": _mixed(arc, _key(quote + 1)),
        "left cue": _key(left),
        "right cue": _key(right),
        "place": _key(_places(frame)),
        "bigram": _mixed(frame.lower, _shifted(frame, frame.lower, 1)),
        "tags": _mixed(frame.tag, _shifted(frame, frame.tag, 1)),
    }


def describe(feature: str, frame: Frame, at: int) -> str:
    """Return a feature of a token with the word or label that it looked at, such as ``tag-1 NNP of “Hoekstra”``.

    Args:
        feature: column and offset, such as ``word+1``.
        frame: the tokens.
        at: the token.
    """
    found = _FEATURE.fullmatch(feature)
    seen = at + int(found[2] or 0) if found else -1
    if found is None or not 0 <= seen < len(frame) or frame.paragraph[seen] != frame.paragraph[at]:
        return feature
    token = frame.tokens[seen]
    labels = {
        "tag": token.tag_,
        "dep": token.dep_,
        "shape": token.shape_,
        "lemma": token.lemma_,
        "head": token.head.lemma_,
    }
    label = labels.get(found[1], "")
    return f"{feature} {label} of “{token.text}”" if label else f"{feature} of “{token.text}”"


def _key(values: Ints) -> Keys:
    return values.astype(np.uint64)


def _mixed(first: Keys, second: Keys) -> Keys:
    """Fold two keys into one; a clash among 2**64 is not to be feared."""
    return (first * _MIX) ^ (second + np.uint64(0x632BE59BD9B4E019))


def _shifted(frame: Frame, column: Keys, offset: int) -> Keys:
    """Return the column seen ``offset`` tokens away, :data:`EDGE` beyond the paragraph."""
    if offset == 0:
        return column
    out = np.full(len(column), EDGE, dtype=np.uint64)
    if abs(offset) >= len(column):
        return out
    here, there = (
        (slice(None, -offset), slice(offset, None)) if offset > 0 else (slice(-offset, None), slice(None, offset))
    )
    same = frame.paragraph[here] == frame.paragraph[there]
    out[here] = np.where(same, column[there], EDGE)
    return out


def windows(frame: Frame, columns: dict[str, Keys]) -> Iterator[tuple[str, Keys]]:
    """Yield every (column, offset) feature of all tokens, named such as ``word-1``; one at a time, to spare memory."""
    for name, offsets in WINDOWS.items():
        for offset in offsets:
            yield f"{name}{offset:+d}" if offset else name, _shifted(frame, columns[name], offset)


def _cues(frame: Frame, strengths: dict[int, int]) -> tuple[Ints, Ints]:
    """Return trained strength and class code of each token, 0 where it is no cue word."""
    seen: dict[tuple[int, int], tuple[int, int]] = {}
    cue = np.zeros(len(frame), dtype=np.int64)
    classes = np.zeros(len(frame), dtype=np.int64)
    pairs = zip(frame.lemma.tolist(), frame.pos.tolist(), strict=True)
    for i, pair in enumerate(pairs):
        value = seen.get(pair)
        if value is None:
            token = frame.tokens[i]
            name = cue_class(token.lemma_.lower(), token.pos_)
            strength = strengths.get(pair[0], 0) if token.pos_ in _CUE_POS else 0
            value = seen[pair] = (strength, CLASS_CODE[name] if name else 0)
        if value != (0, 0):
            cue[i], classes[i] = value
    return cue, classes


_CUE_POS = frozenset({"VERB", "NOUN", "ADP", "AUX", "SCONJ", "ADJ", "PUNCT"})


def _quotes(frame: Frame) -> tuple[Ints, Ints]:
    """Return the state of each token (0 outside, 1 inside, 2 opening, 3 closing) and a code of its quotation."""
    state = np.zeros(len(frame), dtype=np.int64)
    code = np.zeros(len(frame), dtype=np.int64)
    for (first, last), quotations in zip(frame.bounds, frame.quotations, strict=True):
        for quotation in quotations:
            a = first + int(np.searchsorted(frame.start[first:last], quotation.start))
            b = first + int(np.searchsorted(frame.start[first:last], quotation.end))
            if a >= b:
                continue
            size = b - a
            bucket = 0 if size <= 4 else 1 if size <= 8 else 2 if size <= 20 else 3
            kind = 0 if quotation.single else 1 if quotation.closed else 2 if quotation.goes_on else 3
            upper = frame.text[quotation.start + 1 : quotation.start + 2].isupper()
            whole = a == first and b >= last - 1
            state[a:b] = 1
            state[a] = 2
            if quotation.closed:
                state[b - 1] = 3
            code[a:b] = 1 + bucket + 4 * kind + 16 * upper + 32 * whole
    return state, code


def _arcs(frame: Frame, cue: Ints, classes: Ints) -> tuple[Keys, Ints, Ints]:
    """Return how each token hangs under the nearest cue word above it: (link, side, strength), its class, steps."""
    arc = np.zeros(len(frame), dtype=np.uint64)
    arc_class = np.zeros(len(frame), dtype=np.int64)
    above = np.zeros(len(frame), dtype=np.int64)
    index = np.arange(len(frame))
    under, steps = index.copy(), 0
    open_ = np.ones(len(frame), dtype=bool)
    while steps < _MOST_STEPS and open_.any():
        over = frame.head[under]
        steps += 1
        open_ &= over != under
        hit = open_ & (cue[over] > 0)
        if hit.any():
            side = (index[hit] > over[hit]).astype(np.uint64)
            code = side * np.uint64(4) + np.minimum(cue[over[hit]], 3).astype(np.uint64)
            arc[hit] = _mixed(frame.dep[under[hit]], code)
            arc_class[hit] = classes[over[hit]]
            above[hit] = min(steps, 5)
            open_ &= ~hit
        under = np.where(open_, over, under)
    return arc, arc_class, above


def _arms(frame: Frame) -> Ints:
    """Return as bits which arms each token has: 1 clause, 2 subject, 4 object or preposition."""
    arms = np.zeros(len(frame), dtype=np.int64)
    bit = np.zeros(len(frame), dtype=np.int64)
    bit[np.isin(frame.dep, np.asarray([_CCOMP, _XCOMP], dtype=np.uint64))] = 1
    bit[np.isin(frame.dep, np.asarray(sorted(_SUBJECT), dtype=np.uint64))] = 2
    bit[np.isin(frame.dep, np.asarray(sorted(_OBJECT), dtype=np.uint64))] = 4
    np.bitwise_or.at(arms, frame.head, np.where(frame.head == np.arange(len(frame)), 0, bit))
    return arms


def _distances(frame: Frame, cue: Ints) -> tuple[Ints, Ints]:
    """Return bucketed distances to the nearest likely cue word on the left and on the right in the paragraph."""
    size = len(frame)
    index = np.arange(size)
    likely = cue >= 2
    before = np.maximum.accumulate(np.where(likely, index, -1)) if size else index
    after = np.minimum.accumulate(np.where(likely, index, size)[::-1])[::-1] if size else index
    return _bucketed(frame, index, before, missing=-1), _bucketed(frame, index, after, missing=size)


def _bucketed(frame: Frame, index: Ints, at: Ints, *, missing: int) -> Ints:
    known = at != missing
    safe = np.where(known, at, 0)
    known &= frame.paragraph[safe] == frame.paragraph
    return np.where(known, np.digitize(np.abs(index - safe), [1, 4, 10, 25]) + 1, 0)


def _places(frame: Frame) -> Ints:
    """Return a code of where a token stands: headline, sentence start and end, paragraph start."""
    size = len(frame)
    index = np.arange(size)
    changed = np.ones(size, dtype=bool)
    changed[1:] = frame.sentence[1:] != frame.sentence[:-1]
    ends = np.ones(size, dtype=bool)
    ends[:-1] = changed[1:]
    into = np.zeros(size, dtype=np.int64)
    for first, last in frame.bounds:
        into[first:last] = np.minimum(index[first:last] - first, 6)
    code: Ints = changed * 1 + ends * 2 + frame.headline * 4 + into * 8
    return code
