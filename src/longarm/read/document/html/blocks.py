"""Walks an HTML tree once and lays its readable blocks out as linear text, each with its node path.

The walk is iterative, so that no depth of nesting can exhaust the stack, and paths are counted along the way,
so that a page of a million nodes stays linear.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field
from typing import Any

from longarm.read.document.draft import Block, Linear

_SKIPPED = "script style noscript template svg math canvas iframe object embed select datalist audio video head"
_BLOCKS = (
    "address article aside blockquote body button caption center dd details dialog dir div dl dt fieldset figcaption "
    "figure footer form h1 h2 h3 h4 h5 h6 header hr html legend li main menu nav ol optgroup option p pre section "
    "summary table tbody td tfoot th thead title tr ul"
)
SKIPPED = frozenset(_SKIPPED.split())
BLOCKS = frozenset(_BLOCKS.split())
HEADINGS = frozenset(["h1", "h2", "h3", "h4", "h5", "h6"])
_SPACE = re.compile(r"\s+")
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
#: Pages with more blocks are tables of data or hostile; the rest is not read, which a note tells.
MOST_BLOCKS = 150_000
_MOST_LABELS = 12
_DEEPEST = 200


@dataclass(slots=True)
class Node:
    """A block with the markup that speaks about it.

    Attributes:
        block: the block in the linear text.
        tags: names of the elements around it, outermost first.
        labels: class, id, role and itemprop values around it, lower case, joined.
        link_share: share of its characters that stand in links.
        hidden: True when the page's own styles hide it.
        time: the ``datetime`` of a time element inside it, None without.
    """

    block: Block
    tags: tuple[str, ...]
    labels: str
    link_share: float = 0.0
    hidden: bool = False
    time: str | None = None


@dataclass(slots=True)
class _Frame:
    """An element on the way down."""

    path: str
    tags: tuple[str, ...]
    labels: tuple[str, ...]
    hidden: bool
    link: bool
    depth: int = 0
    counts: Counter[str] = field(default_factory=Counter)


class _Walk:
    """State of one walk: the inline text gathered since the last block edge."""

    def __init__(self) -> None:
        self.linear = Linear()
        self.nodes: list[Node] = []
        self._words: list[str] = []
        self._linked = 0
        self._frame: _Frame | None = None
        self._time: str | None = None

    def text(self, words: str | None, frame: _Frame) -> None:
        if words:
            if self._frame is None and words.strip():
                self._frame = frame
            self._words.append(words)
            if frame.link:
                self._linked += len(words.strip())

    def time(self, value: str | None) -> None:
        self._time = self._time or value

    def flush(self) -> None:
        words = _SPACE.sub(" ", "".join(self._words)).strip()
        frame, linked, time = self._frame, self._linked, self._time
        self._words, self._linked, self._frame, self._time = [], 0, None, None
        if not words or frame is None:
            return
        owner = _owner(frame)
        tags = frame.tags
        block = self.linear.add(words, where=owner, heading=bool(HEADINGS & set(tags[-4:])), listed="li" in tags[-6:])
        if block is not None:
            share = min(1.0, linked / len(words))
            self.nodes.append(Node(block, tags, " ".join(frame.labels), share, frame.hidden, time))


def _owner(frame: _Frame) -> str:
    """Return the path of the block element that holds the text, without the inline elements inside it."""
    if frame.depth > _DEEPEST:
        return frame.path
    parts = frame.path.split("/")
    tags = frame.tags
    while len(tags) > 1 and tags[-1] not in BLOCKS:
        tags, parts = tags[:-1], parts[:-1]
    return "/".join(parts)


def _labels(element: Any) -> str:
    found = [element.get(name) or "" for name in ("class", "id", "role", "itemprop", "aria-label", "data-component")]
    return " ".join(f for f in found if f).lower()[:200]


def _path(parent: _Frame, tag: str, number: int) -> str:
    """Name a node below its parent; below a depth that no page needs, nodes bear the name of their ancestor."""
    if parent.depth > _DEEPEST:
        return parent.path
    return f"{parent.path}/{tag}" + (f"[{number}]" if number > 1 or tag not in {"html", "body"} else "")


def _enter(element: Any, parent: _Frame) -> _Frame:
    tag = element.tag.lower()
    parent.counts[tag] += 1
    number = parent.counts[tag]
    label = _labels(element)
    hidden = parent.hidden or "hidden" in element.attrib or bool(_HIDDEN.search(element.get("style") or ""))
    return _Frame(
        path=_path(parent, tag, number),
        depth=parent.depth + 1,
        tags=(*parent.tags, tag)[-40:],
        labels=(*parent.labels, label)[-_MOST_LABELS:] if label else parent.labels,
        hidden=hidden,
        link=parent.link or tag == "a",
    )


def lay_out(root: Any) -> tuple[str, list[Node]]:
    """Lay the readable blocks of a tree out as linear text.

    Args:
        root: the ``html`` element of an lxml tree.

    Returns:
        The text and its nodes in document order.
    """
    walk = _Walk()
    stack: list[tuple[str, Any, _Frame]] = [("in", root, _Frame("", (), (), hidden=False, link=False))]
    while stack and len(walk.nodes) < MOST_BLOCKS:
        step, element, frame = stack.pop()
        if step == "out":
            if frame.tags[-1] in BLOCKS:
                walk.flush()
            continue
        if step == "tail":
            walk.text(element.tail, frame)
            continue
        if not isinstance(element.tag, str) or element.tag.lower() in SKIPPED:
            continue
        _open(walk, stack, element, frame)
    walk.flush()
    return walk.linear.text(), walk.nodes


def _open(walk: _Walk, stack: list[tuple[str, Any, _Frame]], element: Any, parent: _Frame) -> None:
    frame = _enter(element, parent)
    tag = frame.tags[-1]
    if tag in BLOCKS:
        walk.flush()
    elif tag == "br":
        following = element.getnext()
        double = following is not None and following.tag == "br" and not (element.tail or "").strip()
        if double:
            walk.flush()
        else:
            walk.text(" ", parent)
    if tag == "time":
        walk.time(element.get("datetime"))
    walk.text(element.text, frame)
    stack.append(("out", element, frame))
    for child in reversed(element):
        stack.append(("tail", child, frame))
        stack.append(("in", child, frame))
