"""Check the files of a log: every entry, every hash tile, the root, and nothing else in the folder."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from longarm.proofs.merkle import hash_leaf, root_of
from longarm.proofs.note import TreeHead
from longarm.proofs.tiles import HASH_SIZE, WIDTH, entry_bundles_of, levels_of, split_bundle, tile_path, tiles_of
from longarm.verify.folder import find_files
from longarm.verify.verdict import Outcome, Step

NAME = "entries, hash tiles and root"


@dataclass(frozen=True)
class LogCheck:
    """What the files of a log hold.

    Attributes:
        entries: entry by log index, of the bundles that could be read.
        leaf_hashes: the leaf hashes that give the signed root; None when neither entries nor tiles do.
        faults: failed steps, one for each file at fault.
    """

    entries: dict[int, bytes]
    leaf_hashes: list[bytes] | None
    faults: list[Step]


def check_log(folder: Path, head: TreeHead) -> LogCheck:
    """Check the log under ``folder`` against its signed tree head.

    1. Read every entry bundle that the tree needs.
    2. Find the leaf hashes that give the signed root: those of the entries or, where an entry was changed, those of
       the tiles, which then say which entry it was.
    3. Hold every entry and every byte of every hash tile against them.
    4. Name every file in the folder that the checkpoint does not account for.

    Args:
        folder: the ``log`` folder of a case.
        head: what its checkpoint signs.
    """
    # 1. Entries.
    faults: list[Step] = []
    entries: dict[int, bytes] = {}
    for number, width in entry_bundles_of(head.size):
        faults += _read_bundle(folder, (number, width), entries)
    # 2. Leaf hashes under the signed root.
    hashes = {index: hash_leaf(entry) for index, entry in entries.items()}
    stored = {tile: _read(folder / tile_path(*tile)) for tile in tiles_of(head.size)}
    truth = _rooted(head, hashes) or _rooted(head, _stored_leaves(stored))
    if head.size == 0:
        truth = []
    if truth is None:
        faults.append(_fault("checkpoint", "Neither the entries nor the hash tiles give the root that it signs."))
        held_against = [hashes.get(index, b"") for index in range(head.size)]
    else:
        held_against = truth
    # 3. Every entry, every tile.
    faults += _changed_entries(hashes, _stored_leaves(stored) if truth is None else dict(enumerate(truth)))
    faults += _changed_tiles(stored, held_against)
    # 4. Nothing else.
    faults += _unexpected(folder, head.size)
    return LogCheck(entries, truth, faults)


def _fault(name: str, detail: str, entry: int | None = None) -> Step:
    return Step(NAME, Outcome.FAIL, detail, f"log/{name}", entry)


def _read(path: Path) -> bytes | None:
    try:
        return None if path.is_symlink() else path.read_bytes()
    except OSError:
        return None


def _read_bundle(folder: Path, bundle: tuple[int, int], entries: dict[int, bytes]) -> Iterator[Step]:
    number, width = bundle
    name = tile_path("entries", number, width)
    first = number * WIDTH
    data = _read(folder / name)
    if data is None:
        yield _fault(name, f"The entries {first} to {first + width - 1} are missing.", first)
        return
    found, rest = split_bundle(data)
    entries.update(zip(range(first, first + width), found, strict=False))
    if rest or len(found) != width:
        detail = f"The file does not divide into {width} entries; from entry {first + len(found)} on it is damaged."
        yield _fault(name, detail, first + min(len(found), width))


def _rooted(head: TreeHead, hashes: dict[int, bytes]) -> list[bytes] | None:
    if len(hashes) != head.size:
        return None
    leaves = [hashes[index] for index in range(head.size)]
    return leaves if root_of(leaves) == head.root else None


def _stored_leaves(stored: dict[tuple[int, int, int], bytes | None]) -> dict[int, bytes]:
    leaves = {}
    for (level, number, width), data in stored.items():
        if level == 0 and data is not None and len(data) == width * HASH_SIZE:
            for at in range(width):
                leaves[number * WIDTH + at] = data[at * HASH_SIZE : (at + 1) * HASH_SIZE]
    return leaves


def _changed_entries(hashes: dict[int, bytes], wanted: dict[int, bytes]) -> Iterator[Step]:
    size = max(wanted, default=-1) + 1
    widths = dict(entry_bundles_of(size))
    for index, want in sorted(wanted.items()):
        if index in hashes and hashes[index] != want:
            name = tile_path("entries", index // WIDTH, widths[index // WIDTH])
            yield _fault(name, f"Entry {index} was changed: it does not hash to its leaf in the tree.", index)


def _changed_tiles(stored: dict[tuple[int, int, int], bytes | None], leaves: list[bytes]) -> Iterator[Step]:
    levels = levels_of(leaves)
    for (level, number, width), data in stored.items():
        name = tile_path(level, number, width)
        if data is None:
            yield _fault(name, "The hash tile is missing.")
            continue
        want = levels[level][number * WIDTH : number * WIDTH + width]
        if data != b"".join(want):
            at = next((i for i, one in enumerate(want) if data[i * HASH_SIZE : (i + 1) * HASH_SIZE] != one), width)
            detail = f"The hash tile is not what the entries hash to, from hash {at} of it on."
            yield _fault(name, detail, number * WIDTH + min(at, width - 1) if level == 0 else None)


def _unexpected(folder: Path, size: int) -> Iterator[Step]:
    wanted = {"checkpoint"} | {tile_path(*tile) for tile in tiles_of(size)}
    wanted |= {tile_path("entries", *bundle) for bundle in entry_bundles_of(size)}
    for name in find_files(folder):
        if name not in wanted:
            yield _fault(
                name,
                "The checkpoint does not account for this file. If a write was interrupted, the next `longarm add` "
                "moves it away; if one is going on, check again when it has ended.",
            )
        elif (folder / name).is_symlink():
            yield _fault(name, "This is a symbolic link; a log holds plain files only.")
