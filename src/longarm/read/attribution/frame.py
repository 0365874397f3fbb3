"""The tokens of a report as arrays: the one view of a parse that tagger, linker and speaker rules share."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from typing import Any

import numpy as np
from numpy.typing import NDArray
from spacy.symbols import DEP, HEAD, IDX, IS_SPACE, LEMMA, LENGTH, LOWER, POS, SENT_START, SHAPE, TAG
from spacy.tokens import Token

from longarm.read.attribution.quotes import Quotation, find_quotations
from longarm.read.parsed import Parsed
from longarm.records.report import Role

Ints = NDArray[np.int64]
Keys = NDArray[np.uint64]

_LABEL = re.compile(r"^([A-ZÀ-Þ][\w.’' -]{2,40}):\s", re.MULTILINE)
_COLUMNS = [LOWER, LEMMA, TAG, DEP, POS, SHAPE, HEAD, SENT_START, IDX, LENGTH, IS_SPACE]


@dataclass(frozen=True)
class Frame:
    """Tokens of all parsed passages of a report, white space left out.

    Attributes:
        text: the report's text.
        tokens: the spaCy tokens.
        lower: hash of the lower-case form, one per token; likewise ``lemma``, ``tag``, ``dep``, ``pos``, ``shape``.
        head: index of the head token in this frame; the token itself at a root.
        paragraph: number of its paragraph.
        sentence: number of its sentence, counted through the report.
        start: offset in the report's text.
        end: offset after it.
        headline: True in a headline.
        bounds: (first token, token after the last) of each paragraph.
        quotations: the quotations of each paragraph.
    """

    text: str
    tokens: list[Token]
    lower: Keys
    lemma: Keys
    tag: Keys
    dep: Keys
    pos: Keys
    shape: Keys
    head: Ints
    paragraph: Ints
    sentence: Ints
    start: Ints
    end: Ints
    headline: NDArray[np.bool_]
    bounds: list[tuple[int, int]]
    quotations: list[list[Quotation]]

    def __len__(self) -> int:
        return len(self.tokens)

    @cached_property
    def children(self) -> dict[int, list[int]]:
        """For each token that has any, the tokens that hang on it, in order; several rules ask, none writes."""
        found: dict[int, list[int]] = {}
        for i, head in enumerate(self.head.tolist()):
            if head != i:
                found.setdefault(head, []).append(i)
        return found

    @cached_property
    def labels(self) -> dict[str, int]:
        """What stands before a colon at the beginning of a line, as a turn's label does, with where it first ends."""
        found: dict[str, int] = {}
        for one in _LABEL.finditer(self.text):
            found.setdefault(one[1], one.end())
        return found


def build_frame(parsed: Parsed) -> Frame:
    """Lay the parsed passages of a report out as arrays; passages that hold line ends become several paragraphs."""
    tokens: list[Token] = []
    blocks: list[Any] = []
    for passage, doc in zip(parsed.passages, parsed.docs, strict=True):
        if doc is None or not len(doc):
            continue
        rows = doc.to_array(_COLUMNS).astype(np.uint64)
        kept = rows[:, 10] == 0
        if not kept.any():
            continue
        breaks = np.zeros(len(rows), dtype=np.int64)
        for i in np.flatnonzero(~kept).tolist():
            # Only white space can hold a line end, and little of a text is tokens of white space.
            breaks[i] = "\n" in doc[i].text
        block = _block(rows, kept, breaks, passage.span.start, len(tokens))
        block["headline"] = np.full(int(kept.sum()), passage.role is Role.HEADLINE or (not tokens and _bare(doc.text)))
        blocks.append(block)
        members = list(doc)
        tokens.extend(members if kept.all() else [members[i] for i in np.flatnonzero(kept).tolist()])
    return _join(parsed.report.text, tokens, blocks)


def _bare(text: str) -> bool:
    """A first paragraph that ends in no stop reads like a headline."""
    return text.rstrip("\"'”’ ")[-1:] not in {".", "!", "?", ":"}


def _block(rows: Any, kept: Any, breaks: Any, offset: int, first: int) -> dict[str, Any]:
    """Return one passage's arrays with head, sentence and paragraph as numbers that count within the passage."""
    place = np.cumsum(kept) - 1
    index = np.arange(len(kept))
    head = index + rows[:, 6].astype(np.int64)
    head = np.where(kept[head], head, index)
    sentence = np.cumsum(rows[:, 7].astype(np.int64) == 1)
    start = rows[:, 8].astype(np.int64) + offset
    block = {name: rows[kept, column] for column, name in enumerate(("lower", "lemma", "tag", "dep", "pos", "shape"))}
    block["head"] = (place[head] + first)[kept]
    block["sentence"] = sentence[kept]
    block["paragraph"] = np.cumsum(breaks)[kept]
    block["start"] = start[kept]
    block["end"] = (start + rows[:, 9].astype(np.int64))[kept]
    return block


def _join(text: str, tokens: list[Token], blocks: list[dict[str, Any]]) -> Frame:
    names = "lower lemma tag dep pos shape head start end headline".split()  # noqa: SIM905
    whole: dict[str, Any] = (
        {name: np.concatenate([block[name] for block in blocks]) for name in names} if blocks else {}
    )
    if not blocks:
        keys, ints = np.zeros(0, dtype=np.uint64), np.zeros(0, dtype=np.int64)
        whole = dict.fromkeys(names[:6], keys) | dict.fromkeys(names[6:9], ints) | {"headline": np.zeros(0, bool)}
    counts: dict[str, Any] = {}
    for name in ("sentence", "paragraph"):
        at, parts = 0, [np.zeros(0, dtype=np.int64)]
        for block in blocks:
            _, dense = np.unique(block[name], return_inverse=True)
            parts.append(dense + at)
            at += int(dense.max()) + 1
        counts[name] = np.concatenate(parts)
    paragraph = counts["paragraph"]
    edges = [0, *(np.flatnonzero(np.diff(paragraph)) + 1).tolist(), len(tokens)]
    bounds = [(a, b) for a, b in pairwise(edges) if b > a]
    places = [(int(whole["start"][a]), int(whole["end"][b - 1])) for a, b in bounds]
    quotations = find_quotations([(start, text[start:end]) for start, end in places])
    return Frame(text=text, tokens=tokens, **whole, **counts, bounds=bounds, quotations=quotations)
