"""Backs a case up and restores it; a backup counts only after a restore elsewhere gave the same root."""

from __future__ import annotations

import base64
import shutil
import tempfile
from dataclasses import dataclass
from pathlib import Path

from longarm.errors import CaseError, DamageError, UsageError
from longarm.seal.backup import read_backup, write_backup
from longarm.seal.case import OpenCase, read_config
from longarm.seal.durable import sync_folder
from longarm.seal.keys import KeyFolder
from longarm.verify.case import verify_case
from longarm.verify.verdict import Outcome, Verdict


@dataclass(frozen=True)
class Kept:
    """A backup or restore that was proved.

    Attributes:
        files: how many files it holds.
        size: entries of the log.
        root: their root in hex, made again from the restored files.
        verdict: the check of the restored case.
    """

    files: int
    size: int
    root: str
    verdict: Verdict


def back_up(case: OpenCase, target: Path) -> Kept:
    """Write a case to ``target``, restore it beside, and hold the two against each other.

    Until that has succeeded the file has another name, so that no unproved backup lies about under its own.

    Raises:
        UsageError: ``target`` exists.
        DamageError: the restored case does not verify, or has another root; no backup is left.
    """
    if target.exists():
        raise UsageError(f"{target} is already there.", hint="Give another name; nothing is overwritten.")
    size, root = case.ledgers.checkpoint()
    draft = target.with_name(f".{target.name}.unproved")
    draft.unlink(missing_ok=True)
    try:
        files = write_backup(case.path, draft)
        with tempfile.TemporaryDirectory(prefix=".longarm-restore-", dir=target.parent) as scratch:
            room = Path(scratch) / "case"
            read_backup(draft, room)
            verdict = verify_case(room, vkey=case.config.vkey, seen=case.ledgers.checkpoint_note())
            checkpoint = (room / "log" / "checkpoint").read_text("utf-8")
        if verdict.outcome is not Outcome.PASS or checkpoint != case.ledgers.checkpoint_note():
            why = verdict.faults[0].detail if verdict.faults else "it has another checkpoint"
            raise DamageError(
                f"The backup was not kept: restored, the case does not check out ({why}).",
                hint="Run `longarm verify` on the case, repair it, and back it up again.",
            )
        draft.replace(target)
        sync_folder(target.parent)
    finally:
        draft.unlink(missing_ok=True)
    return Kept(files, size, root, verdict)


def _refuse_failed(verdict: Verdict) -> None:
    if verdict.outcome is Outcome.FAIL:
        fault = verdict.faults[0]
        raise DamageError(
            f"The backup does not check out: {fault.name}: {fault.detail}", hint="Use another backup of the case."
        )


def restore(file: Path, target: Path, keys: KeyFolder, *, vkey: str | None = None) -> Kept:
    """Make a case from a backup and check every byte of it.

    Args:
        file: what :func:`back_up` wrote.
        target: a folder that does not exist yet.
        keys: what this machine knows of the case: its public key and the newest checkpoint seen.
        vkey: public key of the case as the person knows it, else the one in ``keys``.

    Raises:
        CaseError: something is at ``target`` already.
        DamageError: the backup is damaged, or older than what this machine saw; nothing is left at ``target``.
    """
    if target.exists() and (not target.is_dir() or any(target.iterdir())):
        raise CaseError(f"{target} is not empty.", hint="Give a folder that does not exist yet.")
    try:
        files = read_backup(file, target)
        origin = read_config(target).origin
        verdict = verify_case(target, vkey=vkey or keys.pinned(origin), seen=keys.seen(origin))
        _refuse_failed(verdict)
    except BaseException:
        shutil.rmtree(target, ignore_errors=True)
        raise
    size, root = (target / "log" / "checkpoint").read_text("utf-8").split("\n")[1:3]
    return Kept(files, int(size), base64.b64decode(root).hex(), verdict)
