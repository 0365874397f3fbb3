"""The order of the stages and what has to be read again: pure."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import msgspec

from longarm.proofs.canonical import canonical_bytes
from longarm.records.capture import Declared, Sealed
from longarm.records.wire import to_plain


@dataclass(frozen=True)
class Stage:
    """What a stage declares about itself.

    Attributes:
        name: a verb.
        version: raised when the same input may give another output.
        takes: names of what it needs.
        gives: names of what it makes.
        does: one line for people.
    """

    name: str
    version: str
    takes: tuple[str, ...]
    gives: tuple[str, ...]
    does: str


def find_gaps(stages: Sequence[Stage], given: Iterable[str]) -> list[str]:
    """Return a sentence for everything a stage takes that nothing before it gives.

    Args:
        stages: in the order in which they run.
        given: what is there before the first, such as files and the two ledgers.
    """
    there = set(given)
    gaps = []
    for stage in stages:
        missing = [name for name in stage.takes if name not in there]
        gaps += [f"{stage.name} takes {name}, which nothing before it gives." for name in missing]
        there.update(stage.gives)
    return gaps


@dataclass(frozen=True)
class Source:
    """A report to be read: its first sealing, and the leaf that says most about it.

    Attributes:
        index: log index of its first sealing.
        first: leaf of its first sealing, which gives the time.
        sealed: the leaf that the reader gets; what was declared later completes or corrects what was declared before.
    """

    index: int
    first: Sealed
    sealed: Sealed


def find_sources(leaves: Iterable[tuple[int, Sealed]]) -> list[Source]:
    """Return one source a digest, in log order.

    The same bytes sealed again under another name or declaration are one report, not two: otherwise adding a file
    twice would make a second voice. The first name stays; of each declared field the newest value counts.
    """
    found: dict[str, Source] = {}
    add_sources(found, leaves)
    return list(found.values())


def add_sources(found: dict[str, Source], leaves: Iterable[tuple[int, Sealed]]) -> set[str]:
    """Take up leaves that come after those of ``found``; return the digests of sources that came or became others."""
    turned = set()
    for index, leaf in leaves:
        turned.add(leaf.digest)
        known = found.get(leaf.digest)
        if known is None:
            found[leaf.digest] = Source(index, leaf, leaf)
        else:
            merged = merge(known.sealed.declared, leaf.declared)
            sealed = msgspec.structs.replace(known.sealed, declared=merged)
            found[leaf.digest] = Source(known.index, known.first, sealed)
    return turned


def merge(older: Declared, newer: Declared) -> Declared:
    """Return the declaration in which every field that ``newer`` fills wins."""
    values = {name: getattr(newer, name) or getattr(older, name) for name in Declared.__struct_fields__}
    return Declared(**values)


def reading_key(sealed: Sealed, reader: str, codebook: str) -> str:
    """Return the key under which a reading may be reused: all that a reading depends on beside the bytes.

    Args:
        sealed: the leaf; its time and nonce do not count, since no reader may depend on them.
        reader: name and version of the reader and of what it reads with.
        codebook: name and version of the codebook.
    """
    leaf = to_plain(sealed)
    for name in ("at", "nonce"):
        leaf.pop(name)
    return hashlib.sha256(canonical_bytes([reader, codebook, leaf])).hexdigest()
