"""Check proofs of OpenTimestamps: that each is over an earlier state of this log, and which block it leads to."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from longarm.proofs.blocks import Block
from longarm.proofs.note import TreeHead
from longarm.proofs.ots import find_ends, parse_proof
from longarm.proofs.stamp import parse_statement
from longarm.verify.stamps import LogView, Token, check_statement, statement_of
from longarm.verify.verdict import Outcome, Step

NAME = "time by OpenTimestamps"
UNTOLD = "That the log goes on from what was committed to cannot be told: the proof of it is not here."


def is_commitment(leaf: dict[str, Any]) -> bool:
    """Say whether a log entry seals a proof of OpenTimestamps."""
    return leaf.get("type") == "sealed" and leaf.get("how") == "ots"


@dataclass(frozen=True)
class _Found:
    """What one proof leads to: entries covered, blocks with the roots they must have, calendars that promise more.

    It covers none where it cannot be told that the log begins with what it is over.
    """

    size: int
    blocks: tuple[tuple[int, bytes], ...]
    calendars: tuple[str, ...]


def check_commitments(proofs: Sequence[Token], log: LogView, blocks: Mapping[int, Block]) -> list[Step]:
    """Return the step about proofs of OpenTimestamps, none where there are none; or a failed step for each at fault.

    1. The statement of each proof speaks of a beginning of this log, before the entry that seals the proof.
    2. The proof is whole and begins at that statement.
    3. It ends at the Merkle root of a block that the checker brought; else the block is named, and not checked.

    Args:
        proofs: the sealed proofs.
        log: what the checker knows of the log.
        blocks: height -> block, as the checker's own node shows it.
    """
    faults: list[Step] = []
    found: list[_Found] = []
    for proof in proofs:
        try:
            one = _read(proof, log)
            _refuse_other_roots(one, blocks)
        except ValueError as error:
            faults.append(Step(NAME, Outcome.FAIL, f"Of a proof: {error}.", proof.file, proof.index))
            continue
        found.append(one)
    if faults or not found:
        return faults
    told = [one for one in found if one.size]
    return [_summed(told, log.head, blocks) if told else Step(NAME, Outcome.NOT_CHECKED, UNTOLD, needed=False)]


def _read(proof: Token, log: LogView) -> _Found:
    statement = statement_of(proof.leaf)
    before = parse_statement(statement)
    covered = before.size if check_statement(before, proof.index, log) else 0
    digest, stamp = parse_proof(proof.reply)
    if digest != hashlib.sha256(statement.encode()).digest():
        message = "it is over something else"
        raise ValueError(message)
    ends = list(find_ends(stamp, digest))
    blocks = sorted({(end.height, root) for root, end in ends if end.height is not None})
    calendars = sorted({end.calendar for _, end in ends if end.calendar is not None})
    return _Found(covered, tuple(blocks), tuple(calendars))


def _refuse_other_roots(one: _Found, blocks: Mapping[int, Block]) -> None:
    for height, root in one.blocks:
        if height in blocks and blocks[height].root != root:
            message = f"block {height}, as you gave it, has another Merkle root"
            raise ValueError(message)


def _summed(found: Sequence[_Found], head: TreeHead, blocks: Mapping[int, Block]) -> Step:
    given = [(one.size, height) for one in found for height, _ in one.blocks if height in blocks]
    if given:
        size, height = max(given, key=lambda pair: (pair[0], -pair[1]))
        time = blocks[height].time
        when = f"by {_utc(time)}, give or take two hours" if time is not None else "by the time of that block"
        detail = f"The first {size} of {head.size} entries existed {when}: in Bitcoin block {height}, as you gave it."
        return Step(NAME, Outcome.PASS, detail)
    named = [(one.size, height, root) for one in found for height, root in one.blocks]
    if named:
        size, height, root = max(named, key=lambda row: (row[0], -row[1]))
        where = f"in Bitcoin block {height}, whose Merkle root would be {root[::-1].hex()}"
        detail = f"The first {size} of {head.size} entries are {where}; the header was not checked here: use --blocks."
        return Step(NAME, Outcome.NOT_CHECKED, detail, needed=False)
    size, count = max((one.size, len(one.calendars)) for one in found)
    detail = (
        f"The first {size} of {head.size} entries are pending at {count} calendar{'s' * (count != 1)}: no block yet."
    )
    return Step(NAME, Outcome.NOT_CHECKED, detail, needed=False)


def _utc(seconds: int) -> str:
    return datetime.fromtimestamp(seconds, UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
