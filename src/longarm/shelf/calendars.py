"""Has OpenTimestamps calendars commit to a checkpoint, and asks them later for the block that it went into."""

from __future__ import annotations

import hashlib
import secrets
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Protocol

from longarm.acquire.exchange import Sent
from longarm.errors import FetchError, RefusedError
from longarm.proofs.note import TreeHead
from longarm.proofs.ots import Stamp, extend, find_ends, merge, parse_proof, parse_stamp, write_proof
from longarm.proofs.stamp import write_statement
from longarm.records.capture import Capture, Sealed
from longarm.seal.case import OpenCase

KIND = "application/vnd.opentimestamps.v1"
SECONDS = 20.0
_HINT = "Try again later, or give another calendar; the checkpoint stays as it is."


class Asker(Protocol):
    """Asks the web on behalf of a program, every address checked (:class:`longarm.acquire.http.HttpFetcher`)."""

    def ask(self, url: str, sent: Sent | None, seconds: float) -> tuple[int, bytes]:
        """Return status and body."""
        ...


@dataclass(frozen=True)
class Committed:
    """What came of asking calendars.

    Attributes:
        index: log entry of the sealed proof, None where nothing new came.
        leaf: that entry.
        refusals: calendar -> why it gave nothing.
    """

    index: int | None
    leaf: Sealed | None
    refusals: dict[str, FetchError]


@dataclass(frozen=True)
class OtsState:
    """How far proofs of OpenTimestamps go, by what they say themselves; whether the blocks exist is not in it.

    Attributes:
        pending: log entries that calendars have promised to commit, and at how many calendars.
        in_blocks: log entries that lead to a Bitcoin block, and the first such block.
    """

    pending: tuple[int, int] = (0, 0)
    in_blocks: tuple[int, int] = (0, 0)

    @property
    def words(self) -> str:
        """The state in words, empty where no calendar was ever asked."""
        size, count = self.pending
        waits = f"first {size} entries pending at {count} calendar{'s' * (count != 1)}" if count else ""
        size, height = self.in_blocks
        done = f"first {size} entries in Bitcoin block {height}, header not checked" if height else ""
        return "; ".join(filter(None, (done, waits)))


def ots_state_of(kept: Iterable[tuple[int, Sealed]]) -> OtsState:
    """Return how far a case is committed; of several proofs over one statement the newest counts."""
    newest: dict[str, dict[str, str]] = {}
    for _, leaf in kept:
        if leaf.how == "ots":
            pairs = dict(leaf.http)
            newest[pairs[":statement"]] = pairs
    waiting = [(int(one[":size"]), int(one[":pending"])) for one in newest.values() if not one[":blocks"]]
    done = [(int(one[":size"]), min(map(int, one[":blocks"].split()))) for one in newest.values() if one[":blocks"]]
    covered = max(done, default=(0, 0))
    return OtsState(max((one for one in waiting if one[0] > covered[0]), default=(0, 0)), covered)


def commit_case(case: OpenCase, calendars: Sequence[str], web: Asker) -> Committed:
    """Ask calendars to commit to the newest checkpoint, and seal what they promise as one proof.

    They see the digest of a statement with a random number, never that of a document.

    Args:
        case: open for writing.
        calendars: addresses such as ``https://calendar.example``.
        web: how they are asked.
    """
    size, root = case.ledgers.checkpoint()
    statement = write_statement(TreeHead(case.config.origin, size, bytes.fromhex(root)), secrets.token_hex(16))
    digest = hashlib.sha256(statement.encode()).digest()
    proof, refusals = Stamp((), ()), {}
    for calendar in calendars:
        sent = Sent(digest, "application/x-www-form-urlencoded", KIND)
        try:
            proof = merge(proof, _asked(web, f"{calendar.rstrip('/')}/digest", sent, digest))
        except FetchError as error:
            refusals[calendar] = error
    if not proof.ends and not proof.steps:
        return Committed(None, None, refusals)
    capture = _capture(statement, digest, proof, ",".join(sorted(set(calendars) - set(refusals))))
    ((index, leaf),) = case.sealer.seal([capture])
    return Committed(index, leaf, refusals)


def upgrade_case(case: OpenCase, web: Asker) -> list[Committed]:
    """Ask the calendars that promised more for it, and seal each proof that grew.

    Args:
        case: open for writing.
        web: how they are asked.
    """
    newest: dict[str, Sealed] = {}
    for _, leaf in case.ledgers.kept():
        if leaf.how == "ots":
            newest[dict(leaf.http)[":statement"]] = leaf
    found = []
    for statement, leaf in sorted(newest.items()):
        if not dict(leaf.http)[":blocks"]:
            found.append(_upgraded(case, statement, leaf, web))
    return found


def _upgraded(case: OpenCase, statement: str, leaf: Sealed, web: Asker) -> Committed:
    digest, proof = parse_proof(case.ledgers.read_bytes(leaf.digest))
    before, refusals = proof, {}
    for message, end in list(find_ends(proof, digest)):
        if end.calendar is None:
            continue
        try:
            more = _asked(web, f"{end.calendar.rstrip('/')}/timestamp/{message.hex()}", None, message)
        except FetchError as error:
            refusals[end.calendar] = error
            continue
        proof = extend(proof, digest, message, more)
    if proof == before:
        return Committed(None, None, refusals)
    ((index, fresh),) = case.sealer.seal([_capture(statement, digest, proof, leaf.got_from)])
    return Committed(index, fresh, refusals)


def _asked(web: Asker, url: str, sent: Sent | None, message: bytes) -> Stamp:
    """Return what a calendar answers about a message.

    Raises:
        FetchError: it gave nothing that can be used.
    """
    try:
        status, data = web.ask(url, sent, SECONDS)
    except RefusedError as error:
        raise FetchError(error.message, hint=error.hint) from error
    if status == 404:
        raise FetchError(f"{url[:100]} has nothing yet; blocks take some hours.", hint=_HINT)
    if status != 200:
        raise FetchError(f"{url[:100]} answered {status}.", hint=_HINT)
    try:
        return parse_stamp(data, message)
    except ValueError as error:
        raise FetchError(f"{url[:100]} gave no proof that can be used: {error}.", hint=_HINT) from error


def _capture(statement: str, digest: bytes, proof: Stamp, calendars: str) -> Capture:
    ends = [end for _, end in find_ends(proof, digest)]
    blocks = sorted({end.height for end in ends if end.height is not None})
    pending = len({end.calendar for end in ends if end.calendar is not None})
    size = statement.split("\n")[2]
    pairs = [(":statement", statement), (":size", size), (":pending", str(pending))]
    pairs.append((":blocks", " ".join(map(str, blocks))))
    data = write_proof(digest, proof)
    name = f"checkpoint-{size}-{digest.hex()[:8]}{'' if blocks else '-pending'}.ots"
    return Capture(data=data, name=name, media_type=KIND, how="ots", got_from=calendars, http=tuple(pairs))
