"""The Merkle log of a case on disk: C2SP tlog-tiles below ``log/``, the signed checkpoint last.

What the newest checkpoint covers is the log. Files beyond it are left-overs of an interrupted write: never
acknowledged, and moved out of the way by the next writer.
"""

from __future__ import annotations

import contextlib
from collections.abc import Iterator, Sequence
from pathlib import Path

from longarm.errors import DamageError
from longarm.proofs.merkle import EMPTY_ROOT, hash_leaf, hash_node, root_of
from longarm.proofs.note import TreeHead, sign_note, verify_note
from longarm.proofs.tiles import (
    HASH_SIZE,
    WIDTH,
    decode_bundle,
    edge_tiles_of,
    encode_bundle,
    entry_bundles_of,
    tile_path,
    tile_root,
    tiles_of,
)
from longarm.seal.durable import write_all_durably, write_durably

HINT = "Run `longarm verify` on the case to see which file is at fault, and restore it from a backup."


class Log:
    """An append-only log of byte entries.

    Args:
        folder: the ``log`` folder of a case.
        origin: name of the log, also the name of its key.
        public_key: 32-byte Ed25519 key that signs its checkpoints.

    Attributes:
        head: size and root that the newest checkpoint signs.
        checkpoint: that checkpoint as signed note.
        clean: False once an append failed half way: files may lie about that no checkpoint covers.
    """

    def __init__(self, folder: Path, origin: str, public_key: bytes) -> None:
        self.folder = folder
        self.origin = origin
        self.public_key = public_key
        self.clean = True
        self.refresh()

    def refresh(self) -> None:
        """Read the newest checkpoint from disk.

        After a failed append this tells whether its checkpoint reached the disk all the same.

        Raises:
            DamageError: it cannot be trusted, or the tiles do not hash to its root.
        """
        self.checkpoint, self.head = self._read_head()
        self._edges = self._read_edges(self.head.size)
        if root_of_edges(self._edges) != self.head.root:
            raise DamageError("The log does not hash to the root that its checkpoint signs.", hint=HINT)

    def _read_head(self) -> tuple[str, TreeHead]:
        try:
            checkpoint = (self.folder / "checkpoint").read_bytes().decode("utf-8")
            head = TreeHead.from_text(verify_note(checkpoint, self.origin, self.public_key))
        except (ValueError, OSError) as error:
            raise DamageError(f"The checkpoint of the log cannot be trusted: {error}.", hint=HINT) from error
        if head.origin != self.origin:
            raise DamageError(f"The checkpoint belongs to another log, {head.origin}.", hint=HINT)
        return checkpoint, head

    def _read_edges(self, size: int) -> list[list[bytes]]:
        """Read the hashes of the rightmost, partial tile of every level."""
        edges: list[list[bytes]] = []
        while size:
            full, rest = divmod(size, WIDTH)
            data = self._read_grown(len(edges), full, rest)[: rest * HASH_SIZE] if rest else b""
            edges.append([data[i : i + HASH_SIZE] for i in range(0, len(data), HASH_SIZE)])
            size = full
        return edges

    def _read(self, name: str) -> bytes:
        try:
            return (self.folder / name).read_bytes()
        except FileNotFoundError as error:
            raise DamageError(f"The log file {name} is missing.", hint=HINT) from error

    def _read_grown(self, level: int | str, number: int, width: int) -> bytes:
        """Read a tile or bundle that a writer may have replaced by a wider one since our checkpoint."""
        name = tile_path(level, number, width)
        if width < WIDTH and not (self.folder / name).exists():
            partial = (self.folder / name).parent
            wider = sorted(int(path.name) for path in partial.glob("*") if path.name.isdigit())
            name = next((tile_path(level, number, more) for more in wider if more > width), tile_path(level, number))
        return self._read(name)

    def entries(self, start: int = 0) -> Iterator[bytes]:
        """Yield every entry from index ``start`` on, in order.

        Raises:
            DamageError: a bundle is missing or malformed, or an entry does not hash to its leaf.
        """
        for number, width in entry_bundles_of(self.head.size):
            if (number + 1) * WIDTH > start:
                yield from self._bundle(number, width)[max(0, start - number * WIDTH) :]

    def entry(self, index: int) -> bytes:
        """Return one entry; only its bundle is read.

        Raises:
            DamageError: there is none, its bundle is missing or malformed, or it does not hash to its leaf.
        """
        if not 0 <= index < self.head.size:
            raise DamageError(f"The log has no entry {index}.", hint=HINT)
        number, place = divmod(index, WIDTH)
        return self._bundle(number, min(WIDTH, self.head.size - number * WIDTH))[place]

    def _bundle(self, number: int, width: int) -> list[bytes]:
        try:
            entries = decode_bundle(self._read_grown("entries", number, width))[:width]
        except ValueError as error:
            raise DamageError(f"The log's entry bundle {number} is damaged: {error}.", hint=HINT) from error
        hashes = self._read_grown(0, number, width)[: width * HASH_SIZE]
        if len(entries) != width or b"".join(map(hash_leaf, entries)) != hashes:
            raise DamageError(f"The log's entry bundle {number} does not match its hashes.", hint=HINT)
        return entries

    def append(self, entries: Sequence[bytes], private_key: bytes) -> int:
        """Make ``entries`` durable, sign the new checkpoint, and return the index of the first.

        Everything is on disk before the checkpoint is, and the checkpoint is on disk when this returns. When a write
        fails (a full disk), what the checkpoint on disk covers is still the log, and the append can be tried again.
        """
        if not self.clean:
            self.refresh()
        first = self.head.size
        if not entries:
            return first
        edges = [list(hashes) for hashes in self._edges]
        files = self._grow(entries, edges)
        was_clean, self.clean = self.clean, False
        write_all_durably(self.folder, files)
        head = TreeHead(self.origin, first + len(entries), root_of_edges(edges))
        checkpoint = sign_note(head.to_text(), self.origin, private_key)
        write_durably(self.folder / "checkpoint", checkpoint.encode())
        old, self.head, self._edges, self.checkpoint = self.head, head, edges, checkpoint
        self._drop_outgrown(old.size)
        self.clean = was_clean
        return first

    def _grow(self, entries: Sequence[bytes], edges: list[list[bytes]]) -> dict[str, bytes]:
        """Add entries to ``edges`` and return the files that changed."""
        files: dict[str, bytes] = {}
        size = self.head.size
        number, rest = divmod(size, WIDTH)
        bundle = decode_bundle(self._read(tile_path("entries", number, rest))) if rest else []
        for entry in entries:
            bundle.append(entry)
            if len(bundle) == WIDTH:
                files[tile_path("entries", number)] = encode_bundle(bundle)
                number, bundle = number + 1, []
            files.update(push_hash(edges, size, hash_leaf(entry)))
            size += 1
        if bundle:
            files[tile_path("entries", number, len(bundle))] = encode_bundle(bundle)
        at = size
        for level, hashes in enumerate(edges):
            if hashes:
                files[tile_path(level, at // WIDTH, len(hashes))] = b"".join(hashes)
            at //= WIDTH
        return files

    def _drop_outgrown(self, size: int) -> None:
        """Remove the partial files of the tree of ``size`` leaves that the newer checkpoint no longer names.

        Readers that opened the log before find the wider file instead.
        """
        old = {tile_path(*tile) for tile in edge_tiles_of(size)}
        rest = size % WIDTH
        old |= {tile_path("entries", size // WIDTH, rest)} if rest else set()
        for name in sorted(old - self._covered_partials()):
            path = self.folder / name
            path.unlink(missing_ok=True)
            with contextlib.suppress(OSError):
                path.parent.rmdir()

    def _covered_partials(self) -> set[str]:
        names = {tile_path(*tile) for tile in edge_tiles_of(self.head.size)}
        rest = self.head.size % WIDTH
        return names | ({tile_path("entries", self.head.size // WIDTH, rest)} if rest else set())

    def find_left_over(self) -> list[str]:
        """Return the sorted names of files that the checkpoint does not cover."""
        wanted = {"checkpoint"} | {tile_path(*tile) for tile in tiles_of(self.head.size)}
        wanted |= {tile_path("entries", number, width) for number, width in entry_bundles_of(self.head.size)}
        found = (path.relative_to(self.folder).as_posix() for path in self.folder.rglob("*") if not path.is_dir())
        return sorted(name for name in found if name not in wanted)


def root_of_edges(edges: Sequence[Sequence[bytes]]) -> bytes:
    """Return the root of the tree whose rightmost partial tiles, leaves first, are ``edges``."""
    peaks: list[bytes] = []
    for hashes in reversed(edges):
        at = 0
        for bit in (1 << power for power in reversed(range(8))):
            if len(hashes) & bit:
                peaks.append(root_of(hashes[at : at + bit]))
                at += bit
    if not peaks:
        return EMPTY_ROOT
    node = peaks.pop()
    while peaks:
        node = hash_node(peaks.pop(), node)
    return node


def push_hash(edges: list[list[bytes]], index: int, node: bytes) -> dict[str, bytes]:
    """Add leaf hash ``index`` to ``edges`` and return the tiles that it filled."""
    files: dict[str, bytes] = {}
    level = 0
    while True:
        if level == len(edges):
            edges.append([])
        edge = edges[level]
        edge.append(node)
        if len(edge) < WIDTH:
            return files
        files[tile_path(level, index // WIDTH)] = b"".join(edge)
        node, index, level = tile_root(edge), index // WIDTH, level + 1
        edge.clear()
