"""One writer at a time, and what a writer that died leaves behind."""

from __future__ import annotations

import os
from pathlib import Path

from filelock import FileLock, Timeout

from longarm.errors import CaseLockedError
from longarm.seal.durable import make_folders, sync_folder, write_durably
from longarm.seal.ledgers import CaseLedgers
from longarm.seal.log import Log
from longarm.seal.vault import Vault

LEFT_OVER = "left-over"


class WriterLock:
    """The lock of a case; the operating system gives it back when its holder dies.

    Args:
        case: folder of the case.

    Attributes:
        broken: the last writer ended without giving the lock back; known after :meth:`take`.
    """

    def __init__(self, case: Path) -> None:
        self._lock = FileLock(case / ".lock")
        self._holder = case / ".lock-holder"
        self.broken = False
        self._marked = False

    def take(self) -> None:
        """Take the lock at once or not at all.

        Raises:
            CaseLockedError: another process holds it.
        """
        try:
            self._lock.acquire(timeout=0)
        except Timeout as error:
            raise CaseLockedError(
                f"{self._who()} is writing to this case.", hint="Wait until it has ended, then run the command again."
            ) from error
        self.broken = self._holder.exists()

    def mark(self) -> None:
        """Write, durably and before anything else is written, that a writer is at work."""
        write_durably(self._holder, str(os.getpid()).encode())
        self._marked = True

    def release(self, *, clean: bool = True) -> None:
        """Give the lock back; the mark stays when a write was left half done, so that the next writer looks."""
        if self._lock.is_locked:
            try:
                if clean and self._marked:
                    self._holder.unlink(missing_ok=True)
            finally:
                self._lock.release()

    def _who(self) -> str:
        try:
            return f"Process {int(self._holder.read_bytes())}"
        except (OSError, ValueError):
            return "Another process"


def move_left_over(case: Path, vault: Vault, log: Log, ledgers: CaseLedgers) -> list[str]:
    """Move files that no checkpoint covers to ``left-over/`` and return their names; for a writer with the lock.

    They were never acknowledged. They are moved, not deleted, because an older log put back beside a newer vault
    looks the same, and a sealed source must not be lost to that. Half-written temporary files are deleted.
    """
    os.sync()  # whatever the dead writer renamed is now durable too
    names = [f"log/{name}" for name in log.find_left_over()]
    digests = {leaf.digest for which in (ledgers.sealed(), ledgers.kept()) for _, leaf in which}
    names += [f"vault/{name}" for name in vault.find_left_over(digests)]
    for name in names:
        path = case / name
        if path.name.startswith(".new-"):
            path.unlink()
            continue
        target = case / LEFT_OVER / name
        make_folders(target.parent, case)
        path.replace(target)
        sync_folder(target.parent)
        sync_folder(path.parent)
    return names
