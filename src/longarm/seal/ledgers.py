"""The two ledgers of a case as leaves of its one log."""

from __future__ import annotations

import contextlib
import json
import secrets
from collections.abc import Callable, Iterable, Iterator

import msgspec

from longarm.errors import DamageError, OversizeError, UnreadableInputError
from longarm.ports import Clock
from longarm.proofs.bundle import manifest_text
from longarm.proofs.canonical import canonical_bytes
from longarm.proofs.note import sign_note
from longarm.records.capture import COMPANIONS, Capture, Sealed
from longarm.records.erasure import find_erased, who_erased
from longarm.records.judgement import Judged, Judgement
from longarm.records.wire import from_plain, to_plain
from longarm.seal.log import Log
from longarm.seal.vault import Vault, digest_of

BATCH = 128
BATCH_BYTES = 32 * 2**20
LARGEST_ENTRY = 0xFFFF  # C2SP tlog-tiles: an entry's length is a 16-bit number
#: What this program writes; entries that it does not read at once are looked at slowly, so that the reason can be told.
_LEAF: msgspec.json.Decoder[Sealed | Judged] = msgspec.json.Decoder(Sealed | Judged)
HEADER_ROOM = 40_000  # a log entry holds 65,535 bytes; headers beyond this are cut and said to be cut


class _Waiting:
    """Captures whose bytes are in the vault and whose entries are not yet in the log.

    Args:
        known: identity of every leaf of the log -> its index and the leaf.
    """

    def __init__(self, known: dict[bytes, tuple[int, Sealed]]) -> None:
        self.known = known
        self.fresh: dict[bytes, Sealed] = {}
        self.asked: list[bytes] = []
        self.size = 0

    def is_new(self, leaf: Sealed) -> bool:
        """Say whether neither the log nor the captures that wait hold it."""
        identity = _identity(leaf)
        return identity not in self.known and identity not in self.fresh

    def add(self, leaf: Sealed) -> None:
        """Note a capture whose bytes are in the vault."""
        identity = _identity(leaf)
        if self.is_new(leaf):
            self.fresh[identity] = leaf
            self.size += leaf.size
        self.asked.append(identity)

    def is_full(self, capture: Capture) -> bool:
        """Say whether the wait is over."""
        return len(self.asked) >= BATCH or self.size >= BATCH_BYTES or capture.how == "web"


class CaseLedgers:
    """Reads and, given a key, appends to the ledgers of a case (ports ``Ledgers`` and ``Sealer``).

    Args:
        vault: the vault of the case.
        log: its log.
        clock: tells the time of sealing.
        private_key: gives the signing seed when something is written; None for a reader.
    """

    def __init__(self, vault: Vault, log: Log, clock: Clock, private_key: Callable[[], bytes] | None) -> None:
        self._vault = vault
        self._log = log
        self._clock = clock
        self._private_key = private_key
        self._leaves: list[Sealed | Judged] = []

    def _load(self) -> list[Sealed | Judged]:
        if len(self._leaves) < self._log.head.size:
            for entry in self._log.entries(len(self._leaves)):
                self._leaves.append(parse_leaf(entry, len(self._leaves)))
        return self._leaves

    def sealed(self) -> Iterator[tuple[int, Sealed]]:
        """Yield (log index, leaf) of every sealed report in log order."""
        return ((index, leaf) for index, leaf in self._all_sealed() if leaf.how not in COMPANIONS)

    def kept(self) -> Iterator[tuple[int, Sealed]]:
        """Yield (log index, leaf) of what lies beside the reports, in log order."""
        return ((index, leaf) for index, leaf in self._all_sealed() if leaf.how in COMPANIONS)

    def _all_sealed(self) -> Iterator[tuple[int, Sealed]]:
        return ((index, leaf) for index, leaf in enumerate(self._load()) if isinstance(leaf, Sealed))

    def judged(self) -> Iterator[tuple[int, Judged]]:
        """Yield (log index, leaf) of every judgement in log order."""
        return ((index, leaf) for index, leaf in enumerate(self._load()) if isinstance(leaf, Judged))

    def leaf(self, index: int) -> Sealed | Judged:
        """Return the leaf at a log index; the rest of the log is not read.

        Raises:
            DamageError: there is none, or it is damaged.
        """
        return self._leaves[index] if 0 <= index < len(self._leaves) else parse_leaf(self._log.entry(index), index)

    def read_bytes(self, digest: str) -> bytes:
        """Return the sealed bytes of ``digest``, checked.

        Raises:
            DamageError: they are missing or changed.
            UnreadableInputError: they were erased on purpose.
        """
        try:
            return self._vault.read_bytes(digest)
        except DamageError:
            tombstone = find_erased(self._load()).get(digest)
            if tombstone is None:
                raise
            raise UnreadableInputError(
                f"Its content was erased on {tombstone.at[:10]}, {who_erased(tombstone)}: {tombstone.judgement.reason}",
                hint="The log still proves that it was sealed, and when.",
            ) from None

    def erase(self, judgement: Judgement) -> tuple[int, Judged]:
        """Record that sealed bytes are destroyed, then destroy them; their entries stay.

        Args:
            judgement: of the verb ``erase``; its targets are digests.

        Raises:
            DamageError: the case was opened for reading only.
        """
        ((index, leaf),) = self.judge([judgement])
        for digest in judgement.targets:
            self._vault.destroy(digest)
        return index, leaf

    def checkpoint(self) -> tuple[int, str]:
        """Return (tree size, root hash in hex) of the newest signed checkpoint."""
        return self._log.head.size, self._log.head.root.hex()

    def checkpoint_note(self) -> str:
        """Return the newest checkpoint as signed note."""
        return self._log.checkpoint

    def sign_manifest(self, manifest: bytes) -> str:
        """Return the note that signs the manifest of a bundle with the key of the case.

        Raises:
            KeyMissingError: the key is not on this machine.
            DamageError: the case was opened for reading only.
        """
        text = manifest_text(self._log.origin, manifest)
        return sign_note(text, self._log.origin, self._key())

    def _key(self) -> bytes:
        if self._private_key is None:
            raise DamageError("The case was opened for reading only.", hint="Open it for writing to add to it.")
        return self._private_key()

    def seal(self, captures: Iterable[Capture]) -> Iterator[tuple[int, Sealed]]:
        """Seal captures, yielding each once file, folder and log are durable.

        Captures are grouped, so that ten thousand files do not need ten thousand checkpoints; a page from the web is
        not kept waiting for the next. The same bytes under the same name with the same declaration are sealed once:
        the earlier entry is yielded again.

        Raises:
            OversizeError: what is declared about a capture does not fit into a log entry; those before it are sealed.
            DamageError: the case was opened for reading only.
            KeyMissingError: the signing key is not on this machine.
        """
        self._key()  # refuse before any bytes are written
        known = {_identity(leaf): (index, leaf) for index, leaf in self._all_sealed()}
        waiting = _Waiting(known)
        try:
            for capture in captures:
                leaf = self._leaf_of(capture)
                if waiting.is_new(leaf):
                    self._vault.put(capture.data)  # first the bytes: a failure here must leave no entry without them
                waiting.add(leaf)
                if waiting.is_full(capture):
                    yield from self._release(waiting)
        except BaseException:
            # The consumer is not told of these, but what already lies in the vault gets its entry all the same.
            self._commit(waiting)
            raise
        yield from self._release(waiting)

    def _release(self, waiting: _Waiting) -> list[tuple[int, Sealed]]:
        self._commit(waiting)
        done, waiting.asked = [waiting.known[identity] for identity in waiting.asked], []
        return done

    def _commit(self, waiting: _Waiting) -> None:
        fresh, waiting.fresh, waiting.size = waiting.fresh, {}, 0
        try:
            first = self._append(list(fresh.values()))
        except BaseException:
            self._vault.clean = False  # their bytes lie there without entries
            raise
        for offset, (identity, leaf) in enumerate(fresh.items()):
            waiting.known[identity] = (first + offset, leaf)

    def _leaf_of(self, capture: Capture) -> Sealed:
        http, warnings = capture.http, capture.warnings
        if sum(len(name.encode()) + len(value.encode()) for name, value in http) > HEADER_ROOM:
            http = tuple((name[:200], value[:1000]) for name, value in http[:20])
            warnings = (*warnings, "The HTTP headers were too long to seal in full and were cut.")
        leaf = Sealed(
            digest=digest_of(capture.data),
            size=len(capture.data),
            at=self._clock.now(),
            nonce=secrets.token_hex(16),
            name=capture.name,
            media_type=capture.media_type,
            how=capture.how,
            got_from=capture.got_from,
            declared=capture.declared,
            http=http,
            warnings=warnings,
        )
        _refuse_oversize(leaf, f"What is declared about {capture.name[:80]!r}")
        return leaf

    def judge(self, judgements: Iterable[Judgement]) -> Iterator[tuple[int, Judged]]:
        """Append judgements in one go, yielding each once it is durable.

        Raises:
            OversizeError: a judgement does not fit into a log entry; none of them is appended.
            DamageError: the case was opened for reading only.
        """
        fresh = []
        for judgement in judgements:
            at, nonce = self._clock.now(), secrets.token_hex(16)
            key = canonical_bytes({"judgement": to_plain(judgement), "at": at, "nonce": nonce})
            leaf = Judged(id="j-" + digest_of(key)[7:23], at=at, nonce=nonce, judgement=judgement)
            _refuse_oversize(leaf, "The judgement")
            fresh.append(leaf)
        first = self._append(fresh)
        yield from enumerate(fresh, first)

    def _append(self, leaves: list[Sealed] | list[Judged]) -> int:
        if not leaves:
            return self._log.head.size
        key = self._key()
        if not self._log.clean:
            self._log.refresh()
        self._load()
        first = self._log.append([canonical_bytes(to_plain(leaf)) for leaf in leaves], key)
        self._leaves += leaves
        return first


def parse_leaf(entry: bytes, index: int) -> Sealed | Judged:
    """Parse a log entry.

    Raises:
        DamageError: the entry is no leaf of either ledger.
    """
    with contextlib.suppress(msgspec.DecodeError):
        return _LEAF.decode(entry)
    try:
        value = json.loads(entry)
        return from_plain(value, Judged) if value.get("type") == "judged" else from_plain(value, Sealed)
    except (ValueError, AttributeError) as error:
        raise DamageError(
            f"Log entry {index} is no leaf that this version understands.",
            hint="Use the version of Longarm that wrote it, or run `longarm verify`.",
        ) from error


def _identity(leaf: Sealed) -> bytes:
    # A page that changed back to what it was is a change, though its bytes are known.
    changed = [pair for pair in leaf.http if pair[0] in {":change", ":before"}]
    return canonical_bytes([leaf.digest, leaf.name, to_plain(leaf.declared), changed])


def _refuse_oversize(leaf: Sealed | Judged, what: str) -> None:
    size = len(canonical_bytes(to_plain(leaf)))
    if size > LARGEST_ENTRY:
        raise OversizeError(
            f"{what} takes {size} bytes in the log, which holds {LARGEST_ENTRY} for one entry.",
            hint="Shorten the note or reason; keep long texts as a report of their own.",
        )
