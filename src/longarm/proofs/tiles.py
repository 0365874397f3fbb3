"""Paths and contents of log tiles. Source: C2SP tlog-tiles (height 8, 256 hashes a full tile)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from longarm.proofs.merkle import hash_node

WIDTH = 256
HASH_SIZE = 32


def tile_path(level: int | str, number: int, width: int = WIDTH) -> str:
    """Return the path of a tile, such as ``tile/0/x001/234`` or ``tile/entries/000.p/5``.

    Args:
        level: tile level, or ``entries`` for a bundle of entries.
        number: index of the tile within its level.
        width: hashes or entries in it; below 256 the path gets ``.p/<width>``.
    """
    groups = [f"{number % 1000:03d}"]
    number //= 1000
    while number:
        groups.insert(0, f"x{number % 1000:03d}")
        number //= 1000
    partial = f".p/{width}" if width < WIDTH else ""
    return f"tile/{level}/{'/'.join(groups)}{partial}"


def tiles_of(size: int) -> Iterator[tuple[int, int, int]]:
    """Yield (level, number, width) of every hash tile of a tree of ``size`` leaves."""
    level = 0
    while size > 0:
        full, rest = divmod(size, WIDTH)
        for number in range(full):
            yield level, number, WIDTH
        if rest:
            yield level, full, rest
        size = full
        level += 1


def edge_tiles_of(size: int) -> Iterator[tuple[int, int, int]]:
    """Yield (level, number, width) of the partial hash tiles only, in O(log n)."""
    level = 0
    while size > 0:
        full, rest = divmod(size, WIDTH)
        if rest:
            yield level, full, rest
        size = full
        level += 1


def entry_bundles_of(size: int) -> Iterator[tuple[int, int]]:
    """Yield (number, width) of every entry bundle of a tree of ``size`` leaves."""
    full, rest = divmod(size, WIDTH)
    for number in range(full):
        yield number, WIDTH
    if rest:
        yield full, rest


def tile_root(hashes: Sequence[bytes]) -> bytes:
    """Return the root over one full tile: the hash that stands for it one level up."""
    level = list(hashes)
    while len(level) > 1:
        level = [hash_node(level[i], level[i + 1]) for i in range(0, len(level), 2)]
    return level[0]


def levels_of(leaf_hashes: Sequence[bytes]) -> list[list[bytes]]:
    """Return, for each tile level, all hashes of that level over ``leaf_hashes``."""
    levels = [list(leaf_hashes)]
    while len(levels[-1]) >= WIDTH:
        below = levels[-1]
        levels.append([tile_root(below[i * WIDTH : (i + 1) * WIDTH]) for i in range(len(below) // WIDTH)])
    return levels


def encode_bundle(entries: Sequence[bytes]) -> bytes:
    """Encode entries as a bundle: each with its length as a big-endian 16-bit number before it.

    Raises:
        ValueError: an entry is longer than 65,535 bytes.
    """
    out = bytearray()
    for entry in entries:
        if len(entry) > 0xFFFF:
            message = f"a log entry has {len(entry)} bytes; the format holds 65,535"
            raise ValueError(message)
        out += len(entry).to_bytes(2, "big") + entry
    return bytes(out)


def decode_bundle(data: bytes) -> list[bytes]:
    """Decode a bundle of entries.

    Raises:
        ValueError: the bytes end inside an entry.
    """
    entries, rest = split_bundle(data)
    if rest:
        message = "the entry bundle ends inside an entry"
        raise ValueError(message)
    return entries


def split_bundle(data: bytes) -> tuple[list[bytes], bytes]:
    """Return the whole entries of a bundle and the bytes after the last of them, empty in a sound bundle."""
    entries, at = [], 0
    while at + 2 <= len(data):
        end = at + 2 + int.from_bytes(data[at : at + 2], "big")
        if end > len(data):
            break
        entries.append(data[at + 2 : end])
        at = end
    return entries, data[at:]
