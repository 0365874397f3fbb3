"""What others said about a log: authorities that stamped it, calendars that committed to it, witnesses."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from cryptography import x509

from longarm.proofs.blocks import Block
from longarm.proofs.cosignature import Witness
from longarm.verify.commitments import check_commitments, is_commitment
from longarm.verify.cosignatures import check_cosignatures, is_cosigned
from longarm.verify.stamps import LogView, Token, check_stamps, is_token
from longarm.verify.verdict import Step


@dataclass(frozen=True)
class Outside:
    """What the checker knows by another way than what is checked.

    Attributes:
        blocks: height -> Bitcoin block, as the checker's own node shows it.
        witnesses: keys of witnesses.
    """

    blocks: Mapping[int, Block] = field(default_factory=dict)
    witnesses: tuple[Witness, ...] = ()


def is_from_outside(leaf: dict[str, Any]) -> bool:
    """Say whether a log entry seals something that others said about the log."""
    return is_token(leaf) or is_commitment(leaf) or is_cosigned(leaf)


def check_outside(
    kept: Sequence[Token], log: LogView, roots: Sequence[x509.Certificate], outside: Outside
) -> list[Step]:
    """Return the steps about time and witnesses.

    Args:
        kept: what is sealed of what others said.
        log: what the checker knows of the log.
        roots: certificates of timestamp authorities that the checker trusts.
        outside: what else the checker knows.
    """
    return [
        *check_stamps([one for one in kept if is_token(one.leaf)], log, roots),
        *check_commitments([one for one in kept if is_commitment(one.leaf)], log, outside.blocks),
        *check_cosignatures([one for one in kept if is_cosigned(one.leaf)], log, outside.witnesses),
    ]
