"""Merkle trees as in RFC 6962 (and RFC 9162): roots, inclusion proofs, consistency proofs.

Leaf hash = SHA-256(0x00 || leaf), node hash = SHA-256(0x01 || left || right).
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence

EMPTY_ROOT = hashlib.sha256(b"").digest()


def hash_leaf(leaf: bytes) -> bytes:
    """Return the 32-byte leaf hash of ``leaf``."""
    return hashlib.sha256(b"\x00" + leaf).digest()


def hash_node(left: bytes, right: bytes) -> bytes:
    """Return the 32-byte hash of an inner node."""
    return hashlib.sha256(b"\x01" + left + right).digest()


class Frontier:
    """The right edge of a growing tree: appends in O(log n), gives the root at any time.

    Holds one hash for each set bit of the size, largest subtree first.
    """

    def __init__(self) -> None:
        self.size = 0
        self._peaks: list[bytes] = []

    def append(self, leaf_hash: bytes) -> None:
        """Add one leaf hash."""
        node, size = leaf_hash, self.size
        while size & 1:
            node = hash_node(self._peaks.pop(), node)
            size >>= 1
        self._peaks.append(node)
        self.size += 1

    def root(self) -> bytes:
        """Return the root hash over all leaves so far."""
        if not self._peaks:
            return EMPTY_ROOT
        node = self._peaks[-1]
        for peak in reversed(self._peaks[:-1]):
            node = hash_node(peak, node)
        return node


def root_of(leaf_hashes: Sequence[bytes]) -> bytes:
    """Return the root hash over ``leaf_hashes``, level by level."""
    if not leaf_hashes:
        return EMPTY_ROOT
    level = list(leaf_hashes)
    while len(level) > 1:
        level = _level_above(level)
    return level[0]


def _level_above(level: list[bytes]) -> list[bytes]:
    sha256 = hashlib.sha256
    # Inlined: a million leaves are a million calls. An odd last node goes up as it is.
    pairs = zip(level[::2], level[1::2], strict=False)
    above = [sha256(b"\x01" + left + right).digest() for left, right in pairs]
    return above + level[-1:] if len(level) % 2 else above


class Tree:
    """All nodes of a tree, for many inclusion proofs at O(log n) each.

    Args:
        leaf_hashes: its leaves; at least one.
    """

    def __init__(self, leaf_hashes: Sequence[bytes]) -> None:
        self._levels = [list(leaf_hashes)]
        while len(self._levels[-1]) > 1:
            self._levels.append(_level_above(self._levels[-1]))

    def prove_inclusion(self, index: int) -> list[bytes]:
        """Return the audit path of leaf ``index``, leaf side first, as :func:`prove_inclusion` does.

        Raises:
            IndexError: the tree has no such leaf.
        """
        size = len(self._levels[0])
        if not 0 <= index < size:
            message = f"a tree of {size} leaves has no leaf {index}"
            raise IndexError(message)
        path = []
        for level in self._levels[:-1]:
            if index ^ 1 < len(level):
                path.append(level[index ^ 1])
            index >>= 1
        return path


def _split(size: int) -> int:
    """Return the largest power of two smaller than ``size`` (> 1)."""
    return 1 << ((size - 1).bit_length() - 1)


def prove_inclusion(leaf_hashes: Sequence[bytes], index: int) -> list[bytes]:
    """Return the audit path of leaf ``index``, leaf side first (RFC 6962, 2.1.1).

    Raises:
        IndexError: the tree has no such leaf.
    """
    size = len(leaf_hashes)
    if not 0 <= index < size:
        message = f"a tree of {size} leaves has no leaf {index}"
        raise IndexError(message)
    path: list[bytes] = []
    low, high = 0, size
    while high - low > 1:
        middle = low + _split(high - low)
        if index < middle:
            path.append(root_of(leaf_hashes[middle:high]))
            high = middle
        else:
            path.append(root_of(leaf_hashes[low:middle]))
            low = middle
    return path[::-1]


def verify_inclusion(leaf_hash: bytes, index: int, size: int, path: Sequence[bytes], root: bytes) -> bool:
    """Say whether ``path`` proves that leaf ``index`` of ``size`` leaves hashes to ``root`` (RFC 9162, 2.1.3.2)."""
    if not 0 <= index < size:
        return False
    node, last, position = leaf_hash, size - 1, index
    for sibling in path:
        if last == 0:
            return False
        if position & 1 or position == last:
            node = hash_node(sibling, node)
            while not position & 1 and position:
                position >>= 1
                last >>= 1
        else:
            node = hash_node(node, sibling)
        position >>= 1
        last >>= 1
    return last == 0 and node == root


def prove_consistency(leaf_hashes: Sequence[bytes], old_size: int) -> list[bytes]:
    """Return the proof that the first ``old_size`` leaves are a prefix of this tree (RFC 6962, 2.1.2).

    Raises:
        IndexError: ``old_size`` is not between 1 and the size of the tree.
    """
    size = len(leaf_hashes)
    if not 0 < old_size <= size:
        message = f"a tree of {size} leaves has no earlier tree of {old_size}"
        raise IndexError(message)
    path: list[bytes] = []
    low, high, old, whole = 0, size, old_size, True
    while old != high - low:
        middle = _split(high - low)
        if old <= middle:
            path.append(root_of(leaf_hashes[low + middle : high]))
            high = low + middle
        else:
            path.append(root_of(leaf_hashes[low : low + middle]))
            low, old, whole = low + middle, old - middle, False
    if not whole:
        path.append(root_of(leaf_hashes[low:high]))
    return path[::-1]


def verify_consistency(old: tuple[int, bytes], new: tuple[int, bytes], path: Sequence[bytes]) -> bool:
    """Say whether ``path`` proves that tree ``old`` is a prefix of tree ``new`` (RFC 9162, 2.1.4.2).

    Args:
        old: (size, root) of the earlier tree.
        new: (size, root) of the later tree.
        path: the consistency proof.
    """
    (first, old_root), (second, new_root) = old, new
    if first > second or first < 1:
        return False
    if first == second:
        return not path and old_root == new_root
    steps = list(path)
    if first & (first - 1) == 0:
        steps.insert(0, old_root)
    if not steps:
        return False
    position, last = first - 1, second - 1
    while position & 1:
        position >>= 1
        last >>= 1
    old_node = new_node = steps[0]
    for sibling in steps[1:]:
        if last == 0:
            return False
        if position & 1 or position == last:
            old_node, new_node = hash_node(sibling, old_node), hash_node(sibling, new_node)
            while not position & 1 and position:
                position >>= 1
                last >>= 1
        else:
            new_node = hash_node(new_node, sibling)
        position >>= 1
        last >>= 1
    return last == 0 and old_node == old_root and new_node == new_root
