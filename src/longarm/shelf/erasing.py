"""Destroys the bytes of a report on purpose: by one person alone, or by two, one asking and another confirming."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass

from longarm.errors import NotFoundError, UsageError
from longarm.ports import Ledgers
from longarm.records.capture import Sealed
from longarm.records.erasure import ASKED_BY, REQUEST, find_erased
from longarm.records.judgement import Judged, Judgement, Verb
from longarm.seal.case import OpenCase
from longarm.store.derived import FILE


@dataclass(frozen=True)
class Erasure:
    """What was destroyed.

    Attributes:
        report: digest of the report.
        beside: digests of what lay beside it.
        index: log entry that says so.
        asked_by: who asked for it; empty where one person decided alone.
        by: who decided, or confirmed.
    """

    report: str
    beside: tuple[str, ...]
    index: int
    asked_by: str
    by: str


@dataclass(frozen=True)
class ErasureRequest:
    """A wish to destroy a report, which waits for somebody else.

    Attributes:
        id: of the judgement that asks (``j-…``).
        report: digest of the report.
        reason: why.
        by: who asks.
        at: RFC 3339 time.
    """

    id: str
    report: str
    reason: str
    by: str
    at: str


def find_report(ledgers: Ledgers, asked: str) -> str:
    """Return the digest of the report that is called so.

    Args:
        ledgers: the ledgers of the case.
        asked: digest, its beginning, or the file name of the report.

    Raises:
        NotFoundError: no report is called so.
        UsageError: several are.
    """
    named = {leaf.digest for _, leaf in ledgers.sealed() if asked in {leaf.digest, leaf.name}}
    if not named and len(asked) >= 15:
        named = {leaf.digest for _, leaf in ledgers.sealed() if leaf.digest.startswith(asked)}
    if not named:
        raise NotFoundError(f"No report is called {asked}.", hint="Give its digest or file name.")
    if len(named) > 1:
        raise UsageError(f"{asked} names {len(named)} reports.", hint="Give the digest of the one you mean.")
    (report,) = named
    return report


def open_requests(ledgers: Ledgers) -> tuple[ErasureRequest, ...]:
    """Return the requests to erase that wait for somebody else, the oldest first.

    A request that was withdrawn, or whose report is gone, waits no longer.
    """
    judged = [leaf for _, leaf in ledgers.judged()]
    withdrawn = {one for leaf in judged if leaf.judgement.verb is Verb.WITHDRAW for one in leaf.judgement.targets}
    erased = _erased(ledgers)
    return tuple(
        ErasureRequest(leaf.id, leaf.judgement.targets[0], leaf.judgement.reason, leaf.judgement.by, leaf.at)
        for leaf in judged
        if leaf.judgement.verb is Verb.ASK_ERASE
        and leaf.id not in withdrawn
        and leaf.judgement.targets[0] not in erased
    )


def _erased(ledgers: Ledgers) -> dict[str, Judged]:
    leaves: dict[int, Sealed | Judged] = {**dict(ledgers.sealed()), **dict(ledgers.kept()), **dict(ledgers.judged())}
    return find_erased(leaf for _, leaf in sorted(leaves.items()))


def ask_erasure(case: OpenCase, asked: str, *, reason: str, by: str) -> ErasureRequest:
    """Record the wish of one person that a report be destroyed; nothing is destroyed yet.

    Whoever calls this has made sure who the person is and that they may ask.

    Args:
        case: open for writing.
        asked: digest, its beginning, or the file name of the report.
        reason: why, sealed in the log.
        by: who asks.

    Raises:
        NotFoundError: no report is called so.
        UsageError: several are, no reason is given, it is erased already, or the same wish waits already.
    """
    _need_reason(reason)
    report = find_report(case.ledgers, asked)
    if report in _erased(case.ledgers):
        raise UsageError("It is erased already.", hint=f"See `longarm explain {case.path} {report[:19]}`.")
    waiting = next((one for one in open_requests(case.ledgers) if one.report == report), None)
    if waiting is not None:
        raise UsageError(f"{waiting.by} asked for that on {waiting.at[:10]} already.", hint=f"Confirm {waiting.id}.")
    judgement = Judgement(verb=Verb.ASK_ERASE, targets=(report,), reason=reason, by=by)
    ((_, leaf),) = case.sealer.judge([judgement])
    return ErasureRequest(leaf.id, report, reason, by, leaf.at)


def confirm_erasure(case: OpenCase, request: str, *, by: str) -> Erasure:
    """Destroy the report of a request that somebody else made.

    Whoever calls this has made sure who the person is and that they may confirm.

    Args:
        case: open for writing.
        request: id of the request.
        by: who confirms.

    Raises:
        NotFoundError: no such request waits.
        UsageError: the same person asked.
    """
    found = next((one for one in open_requests(case.ledgers) if one.id == request), None)
    if found is None:
        raise NotFoundError(f"No request {request} waits.", hint="`longarm erase CASE --requests` lists those that do.")
    if _same_name(found.by, by):
        raise UsageError(
            f"{found.by} asked for this erasure and cannot confirm it.", hint="Another person has to confirm it."
        )
    return _erase(case, found.report, found.reason, by, found)


def erase_report(case: OpenCase, asked: str, *, reason: str, by: str) -> Erasure:
    """Destroy a report on the word of one person; the ledger shows that no other confirmed it.

    Args:
        case: open for writing.
        asked: digest, its beginning, or the file name of the report.
        reason: why, sealed in the log.
        by: who decided.

    Raises:
        NotFoundError: no report is called so.
        UsageError: several are, or no reason is given.
    """
    _need_reason(reason)
    return _erase(case, find_report(case.ledgers, asked), reason, by, None)


def _erase(case: OpenCase, report: str, reason: str, by: str, request: ErasureRequest | None) -> Erasure:
    """Destroy the bytes of a report and of what lies beside it; keep their entries.

    The derived store is deleted with them: it holds the text. It is made again without.
    """
    beside = tuple(leaf.digest for _, leaf in case.ledgers.kept() if (":of", report) in leaf.http)
    anchor = {REQUEST: request.id, ASKED_BY: request.by} if request else {}
    judgement = Judgement(verb=Verb.ERASE, targets=(report, *beside), reason=reason, by=by, anchor=anchor)
    index, _ = case.ledgers.erase(judgement)
    for name in (FILE, f"{FILE}-wal", f"{FILE}-shm"):
        (case.path / name).unlink(missing_ok=True)
    return Erasure(report, beside, index, request.by if request else "", by)


def _need_reason(reason: str) -> None:
    if not reason.strip():
        raise UsageError("An erasure needs a reason.", hint="Say in a few words why; it is sealed in the log.")


def _same_name(one: str, other: str) -> bool:
    """Say whether two names are one person's, however they are spelt."""

    def plain(name: str) -> str:
        return " ".join(unicodedata.normalize("NFKC", name).casefold().split())

    return plain(one) == plain(other)
