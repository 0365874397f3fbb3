"""Check timestamp tokens: that each stamps an earlier state of this log, and under which of the checker's roots."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from cryptography import x509

from longarm.proofs.note import TreeHead
from longarm.proofs.stamp import Stamped, check_imprint, find_root, parse_statement, parse_token
from longarm.verify.verdict import Outcome, Step

NAME = "time of sealing"
UNSTAMPED = "It is the clock of the machine that sealed; no outside authority stamped a checkpoint (unstamped)."
NO_ROOTS = "You gave no root certificates of authorities; use --tsa-roots."


@dataclass(frozen=True)
class Token:
    """A token as the log holds it.

    Attributes:
        index: its log entry.
        leaf: that entry.
        reply: the sealed bytes.
        file: where they lie.
    """

    index: int
    leaf: dict[str, Any]
    reply: bytes
    file: str


@dataclass(frozen=True)
class LogView:
    """What the checker knows of the log.

    Attributes:
        head: the signed tree head.
        is_prefix: says whether a smaller tree head is a beginning of the log; None where that cannot be told.
        key: name and public key that sign its checkpoints.
    """

    head: TreeHead
    is_prefix: Callable[[TreeHead], bool | None]
    key: tuple[str, bytes] = ("", b"")


def is_token(leaf: dict[str, Any]) -> bool:
    """Say whether a log entry seals a timestamp token."""
    return leaf.get("type") == "sealed" and leaf.get("how") == "stamp"


def statement_of(leaf: dict[str, Any]) -> str:
    """Return the statement that a token stamps, as its entry keeps it; empty where it keeps none."""
    return next((str(pair[1]) for pair in leaf["http"] if len(pair) == 2 and pair[0] == ":statement"), "")


def check_stamps(tokens: Sequence[Token], log: LogView, roots: Sequence[x509.Certificate]) -> list[Step]:
    """Return the step about the time of sealing, or a failed step for each token at fault.

    1. The statement of each token speaks of a beginning of this log, before the entry that seals the token.
    2. The token is whole and over that statement.
    3. Its signature leads to a root that the checker gave. Tokens of one root count once.
    """
    if not tokens:
        return [Step(NAME, Outcome.NOT_CHECKED, UNSTAMPED, needed=False)]
    faults: list[Step] = []
    found: list[tuple[int, Stamped]] = []
    reasons: list[str] = []
    for token in tokens:
        try:
            size, said = _check(token, log, roots)
        except ValueError as error:
            faults.append(Step(NAME, Outcome.FAIL, f"Of a timestamp: {error}.", token.file, token.index))
            continue
        if isinstance(said, Stamped):
            found.append((size, said))
        else:
            reasons.append(said)
    return faults or [_summed(found, log.head.size, reasons, given=bool(roots))]


def _check(token: Token, log: LogView, roots: Sequence[x509.Certificate]) -> tuple[int, Stamped | str]:
    statement = statement_of(token.leaf)
    before = parse_statement(statement)
    whole = check_statement(before, token.index, log)
    reply = parse_token(token.reply)
    check_imprint(reply, statement)
    if not whole:
        untold = "that the log begins with what was stamped cannot be told"
        return before.size, untold if before.size else "it stamps an empty log, which tells of no entry"
    return before.size, find_root(reply, statement, roots, nonce_of(token.leaf))


def check_statement(before: TreeHead, index: int, log: LogView) -> bool:
    """Say whether the log is known to begin with what a statement speaks of, and was so before entry ``index``.

    Of an empty beginning that is never said: it tells of no entry.

    Raises:
        ValueError: it is of another log, of more entries than there were, or of others.
    """
    if before.origin != log.head.origin:
        message = "it is for another log"
        raise ValueError(message)
    if before.size > index:
        message = "it is for more entries than there were before it"
        raise ValueError(message)
    whole = log.is_prefix(before)
    if whole is False:
        message = f"the log does not begin with the {before.size} entries that were stamped"
        raise ValueError(message)
    return whole is True and before.size > 0


def nonce_of(leaf: dict[str, Any]) -> int | None:
    """Return the number that the request for a token carried, as its entry keeps it; None where it keeps none."""
    text = next((str(pair[1]) for pair in leaf["http"] if len(pair) == 2 and pair[0] == ":request-nonce"), "")
    return int(text) if text.isdecimal() and text.isascii() else None


def _summed(found: list[tuple[int, Stamped]], size: int, reasons: list[str], *, given: bool) -> Step:
    if not found:
        why = f"No token leads to a root you gave ({reasons[0]})." if given and reasons else NO_ROOTS
        return Step(NAME, Outcome.NOT_CHECKED, f"{len(reasons)} tokens. {why}", needed=False)
    covered = max(at for at, _ in found)
    of_it = [said for at, said in found if at == covered]
    roots = len({said.root for said in of_it})
    latest = min(said.at for said in of_it)
    detail = f"The first {covered} of {size} entries existed by {latest}: stamped by {roots} root{'s' * (roots != 1)}"
    # There is always a rest: a token is an entry behind what it covers.
    rest = f"; {size - covered} entries came later or are the tokens"
    earlier = min(said.at for _, said in found)
    more = f"; the earliest token is of {earlier}" if earlier != latest else ""
    return Step(NAME, Outcome.PASS, f"{detail}{rest}{more}.")
