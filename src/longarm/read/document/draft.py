"""What a format parser hands on: the linear text, its blocks, and metadata with where each was found.

A draft is mutable on purpose: parsers fill it, role rules rewrite block roles, and
:func:`longarm.read.document.opening.open_document` freezes it into a report.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from longarm.records.report import Evidence, Role

#: Body blocks over this many characters are cut at a sentence end, so that no later stage meets an endless one.
LONGEST_BLOCK = 20_000


@dataclass(slots=True)
class Block:
    """A stretch of the draft's text that stands on its own.

    Attributes:
        start: first character in the draft's text.
        end: one past the last character.
        where: node path, page or line it came from.
        role: what it is to the report; body until a rule says otherwise.
        because: the rule that gave the role.
        heading: True when the format marks it as a heading.
        listed: True when the format marks it as a list item.
    """

    start: int
    end: int
    where: str = ""
    role: Role = Role.BODY
    because: str = ""
    heading: bool = False
    listed: bool = False

    def mark(self, role: Role, because: str) -> None:
        """Give the block a role and the rule that gave it."""
        self.role = role
        self.because = because


@dataclass
class Draft:
    """A document on its way to becoming a report.

    Attributes:
        text: the linear text; spans refer to it.
        blocks: blocks in order, not overlapping.
        evidence: field name -> readings, in the order found.
        parents: words by which the document names what it was taken from.
        notes: plain sentences about what was and was not read.
    """

    text: str = ""
    blocks: list[Block] = field(default_factory=list)
    evidence: dict[str, list[Evidence]] = field(default_factory=dict)
    parents: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)

    def found(self, name: str, value: str | None, where: str, grade: str = "stated") -> None:
        """Keep a metadata reading; empty values and repeats are dropped."""
        value = " ".join((value or "").split())
        if not value:
            return
        reading = Evidence(value=value[:500], where=where, grade=grade)
        readings = self.evidence.setdefault(name, [])
        if reading not in readings:
            readings.append(reading)

    def lost(self, name: str, reading: Evidence) -> None:
        """Drop a metadata reading that turned out to be about something else."""
        kept = [one for one in self.evidence.get(name, ()) if one != reading]
        if kept:
            self.evidence[name] = kept
        else:
            self.evidence.pop(name, None)

    def parent(self, words: str) -> None:
        """Keep words that name what the document was taken from."""
        words = " ".join(words.split())[:300].rstrip(".,;")
        if words and words not in self.parents:
            self.parents.append(words)

    def words(self, block: Block) -> str:
        """Return the text of a block."""
        return self.text[block.start : block.end]

    def body(self) -> list[Block]:
        """Return the blocks that are body."""
        return [b for b in self.blocks if b.role is Role.BODY]


class Linear:
    """Builds a linear text block by block, for formats whose bytes are not already text."""

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._at = 0
        self.blocks: list[Block] = []

    def add(self, words: str, *, where: str, heading: bool = False, listed: bool = False) -> Block | None:
        """Append a block followed by a blank line; return it, or None when there is nothing in it."""
        words = words.strip()
        if not words:
            return None
        block = Block(self._at, self._at + len(words), where=where, heading=heading, listed=listed)
        self._parts.append(words)
        self._parts.append("\n\n")
        self._at += len(words) + 2
        self.blocks.append(block)
        return block

    def text(self) -> str:
        """Return everything added so far."""
        return "".join(self._parts)


def cut_long(text: str, blocks: Iterable[Block]) -> Iterator[Block]:
    """Yield blocks, cutting those over :data:`LONGEST_BLOCK` characters at a sentence end or a space."""
    for block in blocks:
        while block.end - block.start > LONGEST_BLOCK:
            middle = _cut_at(text, block.start, block.start + LONGEST_BLOCK)
            yield Block(block.start, middle, block.where, block.role, block.because, block.heading, block.listed)
            block.start = middle
        yield block


def _cut_at(text: str, start: int, limit: int) -> int:
    floor = start + LONGEST_BLOCK // 2
    for mark in (". ", "。", "\n", " "):
        at = text.rfind(mark, floor, limit)
        if at > 0:
            return at + len(mark)
    return limit
