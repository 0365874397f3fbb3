"""Rows of the index as bytes and back."""

from __future__ import annotations

import msgspec
import numpy as np

from longarm.records.lineage import Link
from longarm.weigh.lineage.origins.linking import Joined
from longarm.weigh.lineage.rows import Row
from longarm.weigh.lineage.text.sources import Sources
from longarm.weigh.lineage.text.trace import Keys, Trace

_PLAIN = (
    "report",
    "lang",
    "words",
    "facts",
    "surfaces",
    "heard",
    "quotes",
    "whole",
    "published",
    "outlet",
    "address",
    "parents",
)


class _Trace(msgspec.Struct, frozen=True, array_like=True):
    report: str
    lang: str
    words: int
    facts: tuple[str, ...]
    surfaces: tuple[str, ...]
    heard: tuple[str, ...]
    quotes: tuple[str, ...]
    whole: int | None
    published: str | None
    outlet: str | None
    address: str | None
    parents: tuple[str, ...]
    shingles: bytes
    said: bytes
    credits: tuple[tuple[str, str], ...]
    addresses: tuple[str, ...]
    letters: tuple[str, ...]
    previews: bool


class _Row(msgspec.Struct, frozen=True, array_like=True):
    trace: _Trace
    near: list[int]
    kin: list[int]
    held: list[str]
    joined: dict[int, tuple[Link, float, bool]]


def pack_row(row: Row) -> bytes:
    """Return a row as bytes."""
    trace, sources = row.trace, row.trace.sources
    packed = _Trace(
        **{name: getattr(trace, name) for name in _PLAIN},
        shingles=trace.shingles.tobytes(),
        said=trace.said.tobytes(),
        credits=sources.credits,
        addresses=sources.addresses,
        letters=sources.letters,
        previews=sources.previews,
    )
    joined = {other: (one.link, one.strength, one.joins) for other, one in sorted(row.joined.items())}
    return msgspec.msgpack.encode(_Row(packed, row.near, row.kin, sorted(row.held), joined))


def unpack_row(data: bytes) -> Row:
    """Return the row of :func:`pack_row`."""
    row = msgspec.msgpack.decode(data, type=_Row)
    one = row.trace
    trace = Trace(
        **{name: getattr(one, name) for name in _PLAIN},
        shingles=_keys(one.shingles),
        said=_keys(one.said),
        sources=Sources(one.credits, one.addresses, one.letters, one.previews),
    )
    joined = {other: Joined(*parts) for other, parts in row.joined.items()}
    return Row(trace, row.near, row.kin, set(row.held), joined)


def _keys(data: bytes) -> Keys:
    return np.frombuffer(data, dtype=np.uint32)
