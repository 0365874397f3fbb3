"""Peer cases vouch for each other's logs: one asks, another checks and cosigns, the first keeps the cosignature."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from filelock import FileLock

from longarm.errors import DamageError, UnreadableInputError, UsageError
from longarm.proofs.canonical import canonical_bytes
from longarm.proofs.cosignature import cosign, parse_request, write_request
from longarm.proofs.merkle import EMPTY_ROOT, hash_leaf, prove_consistency, verify_consistency
from longarm.proofs.note import TreeHead, parse_note, parse_verifier_key, verify_note
from longarm.records.capture import Capture, Sealed
from longarm.records.wire import to_plain
from longarm.seal.case import OpenCase
from longarm.seal.keys import KeyFolder


def cosigned_words(kept: Iterable[tuple[int, Sealed]]) -> str:
    """Say which witnesses cosigned how much of a log, by its own word; empty where none did."""
    newest: dict[str, int] = {}
    for _, leaf in kept:
        if leaf.how == "cosignature":
            pairs = dict(leaf.http)
            for name in pairs[":witnesses"].split():
                newest[name] = max(newest.get(name, 0), int(pairs[":size"]))
    each = ", ".join(f"{name} (first {size} entries)" for name, size in sorted(newest.items()))
    return f"cosigned by {each}" if each else ""


def ask_witness(case: OpenCase, since: int) -> str:
    """Return what to hand to a witness: the newest checkpoint, and proof that it continues what the witness saw.

    Args:
        case: an open case.
        since: entries of the log when the witness last cosigned it; 0 for the first time.

    Raises:
        UsageError: the log never had so many entries.
    """
    ledgers = case.ledgers
    size = ledgers.checkpoint()[0]
    if since > size:
        raise UsageError(f"The log has {size} entries, not {since}.", hint="Give a smaller --since.")
    leaves = {**dict(ledgers.sealed()), **dict(ledgers.kept()), **dict(ledgers.judged())}
    hashes = [hash_leaf(canonical_bytes(to_plain(leaves[index]))) for index in range(size)]
    return write_request(since, prove_consistency(hashes, since) if since else (), ledgers.checkpoint_note())


@dataclass(frozen=True)
class Vouched:
    """What a witness cosigned.

    Attributes:
        origin: the log.
        size: its entries.
        before: entries when this machine cosigned it before, 0 for the first time.
        note: the checkpoint with the cosignature.
    """

    origin: str
    size: int
    before: int
    note: str


def vouch(request: str, keys: KeyFolder, now: str, vkey: str | None = None) -> Vouched:
    """Check a request of a peer and cosign its checkpoint.

    1. The checkpoint is signed by the key that this machine knows for that log.
    2. The request starts at what this machine cosigned last, and proves that the log continues it.
    3. The new state is kept durably before the cosignature is handed out.

    Args:
        request: what :func:`ask_witness` of the peer gave.
        keys: the key folder of this machine.
        now: RFC 3339 time.
        vkey: key of the peer's case, got by another way; kept from the first time on.

    Raises:
        UnreadableInputError: it is no request, or its signature does not fit.
        UsageError: this machine does not know the log, or the request starts elsewhere.
        DamageError: the peer rolled its log back or forked it.
    """
    try:
        old, path, note = parse_request(request)
        origin = parse_note(note)[0].split("\n")[0]
        known = _known_key(origin, keys, vkey)
        head = TreeHead.from_text(verify_note(note, *parse_verifier_key(known)))
    except ValueError as error:
        raise UnreadableInputError(f"The request cannot be used: {error}.", hint="Ask for a new one.") from error
    keys.pin(origin, known)
    with FileLock(keys.folder / ".witness-lock"):
        last = _last_of(origin, keys, known)
        _refuse_unproved(last, old, path, head)
        name, seed = keys.witness()
        at = int(datetime.fromisoformat(now).timestamp())
        text = head.to_text()
        signed = note + cosign(text, name, seed, at)
        keys.remember_cosigned(origin, note)
    return Vouched(origin, head.size, last.size, signed)


def _known_key(origin: str, keys: KeyFolder, vkey: str | None) -> str:
    pinned = (keys.pinned(origin) or "").strip()
    if vkey and parse_verifier_key(vkey)[0] != origin:
        raise UsageError("The key is of another case than the request.", hint="Give the key of the case that asks.")
    if vkey and pinned and vkey.strip() != pinned:
        raise DamageError(
            f"This machine knows {origin} by another key.", hint="Ask its makers, by another way, which one is theirs."
        )
    if not (pinned or vkey):
        raise UsageError(f"This machine does not know {origin}.", hint="Give its key, got by another way, with --vkey.")
    return pinned or str(vkey).strip()


def _last_of(origin: str, keys: KeyFolder, vkey: str) -> TreeHead:
    note = keys.cosigned(origin)
    if note is None:
        return TreeHead(origin, 0, EMPTY_ROOT)
    return TreeHead.from_text(verify_note(note, *parse_verifier_key(vkey)))


def _refuse_unproved(last: TreeHead, old: int, path: list[bytes], head: TreeHead) -> None:
    if head.size < last.size:
        raise DamageError(
            f"The log has {head.size} entries; this machine cosigned it with {last.size}: it was rolled back.",
            hint="Do not cosign it; ask its makers what happened.",
        )
    if old != last.size:
        raise UsageError(
            f"The request starts at {old} entries; this machine last cosigned {last.size}.",
            hint=f"The other side asks again with --since {last.size}.",
        )
    continues = not path if old == 0 else verify_consistency((last.size, last.root), (head.size, head.root), path)
    if not continues or (head.size == last.size and head.root != last.root):
        raise DamageError(
            f"The log is no continuation of the {last.size} entries that this machine cosigned: it was forked.",
            hint="Do not cosign it; keep the request, it may prove what was done.",
        )


def keep_cosigned(case: OpenCase, note: str) -> tuple[int, Sealed]:
    """Seal a checkpoint of this case with the cosignatures that it got.

    Args:
        case: open for writing.
        note: what a witness handed back.

    Raises:
        UnreadableInputError: it is no cosigned checkpoint of this case.
    """
    hint = "Give the file that `longarm witness sign` wrote."
    try:
        head = TreeHead.from_text(verify_note(note, case.config.origin, case.config.public_key))
        names = sorted({name for name, _ in parse_note(note)[1]} - {case.config.origin})
    except ValueError as error:
        raise UnreadableInputError(f"It is no checkpoint of this case: {error}.", hint=hint) from error
    if not names:
        raise UnreadableInputError("No witness cosigned this checkpoint.", hint=hint)
    pairs = ((":size", str(head.size)), (":witnesses", " ".join(names)))
    capture = Capture(
        data=note.encode(),
        name=f"checkpoint-{head.size}-cosigned.txt",
        media_type="text/plain",
        how="cosignature",
        http=pairs,
    )
    ((index, leaf),) = case.sealer.seal([capture])
    return index, leaf
