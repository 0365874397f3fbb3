"""Headers of Bitcoin blocks, as somebody who runs a node can print them. Source: the Bitcoin protocol, block headers.

A proof of OpenTimestamps ends at a block number and the Merkle root that this block must have. Whether the chain has
such a block only a node can tell; here what a person brings from theirs is read and held against itself.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass

_HEADER = re.compile(r"([0-9]{1,9})\s+([0-9a-f]{160})", re.ASCII | re.IGNORECASE)
_ROOT = re.compile(r"([0-9]{1,9})\s+([0-9a-f]{64})", re.ASCII | re.IGNORECASE)


@dataclass(frozen=True)
class Block:
    """What a person brought of one block.

    Attributes:
        root: its Merkle root, in the order of bytes that proofs use.
        time: seconds since 1970 that its header gives; None where only the root was brought.
    """

    root: bytes
    time: int | None


def parse_header(raw: bytes) -> Block:
    """Return root and time of an 80-byte header that has the work which it claims.

    Raises:
        ValueError: it has another length, or its hash is over its own target.
    """
    if len(raw) != 80:
        message = "a block header has 80 bytes"
        raise ValueError(message)
    bits = int.from_bytes(raw[72:76], "little")
    target = (bits & 0x7FFFFF) << 8 * (bits >> 24) >> 24
    hashed = hashlib.sha256(hashlib.sha256(raw).digest()).digest()
    if int.from_bytes(hashed, "little") > target:
        message = "a block header does not have the work that it claims"
        raise ValueError(message)
    return Block(raw[36:68], int.from_bytes(raw[68:72], "little"))


def parse_blocks(text: str) -> Mapping[int, Block]:
    """Return height -> block of a text with one block a line; empty lines and lines after ``#`` are passed over.

    A line is the height and either the header in 160 hex digits, as ``bitcoin-cli getblockheader HASH false`` prints
    it, or the Merkle root in 64 hex digits in the order in which nodes and explorers show it.

    Raises:
        ValueError: a line is neither, or two lines speak of one height.
    """
    found: dict[int, Block] = {}
    for line in text.splitlines():
        row = line.split("#", 1)[0].strip()
        if not row:
            continue
        header, root = _HEADER.fullmatch(row), _ROOT.fullmatch(row)
        if header:
            height, block = int(header[1]), parse_header(bytes.fromhex(header[2]))
        elif root:
            height, block = int(root[1]), Block(bytes.fromhex(root[2])[::-1], None)
        else:
            message = f"the line {row[:60]!r} is no height with a header or Merkle root"
            raise ValueError(message)
        if height in found:
            message = f"block {height} is given twice"
            raise ValueError(message)
        found[height] = block
    return found
