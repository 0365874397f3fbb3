"""The vault: sealed bytes in files named by their SHA-256."""

from __future__ import annotations

import hashlib
from pathlib import Path

from longarm.errors import DamageError
from longarm.seal.durable import make_folders, sync_folder, write_durably


def digest_of(data: bytes) -> str:
    """Return ``sha256:`` and 64 hex digits."""
    return "sha256:" + hashlib.sha256(data).hexdigest()


class Vault:
    """Content-addressed folder of sealed bytes.

    Args:
        folder: the ``vault`` folder of a case.

    Attributes:
        clean: False once a write failed half way: a file may lie about that no log entry accounts for.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.clean = True

    def path_of(self, digest: str) -> Path:
        """Return where the object of ``digest`` lies."""
        scheme, _, hexes = digest.partition(":")
        if scheme != "sha256" or len(hexes) != 64 or not set(hexes) <= set("0123456789abcdef"):
            raise DamageError(
                f"{digest!r} is no digest of a sealed source.",
                hint="Run `longarm verify` on the case to find the entry.",
            )
        return self.folder / hexes[:2] / hexes[2:]

    def put(self, data: bytes) -> str:
        """Make ``data`` durable and return its digest; bytes that are already there are not written again."""
        digest = digest_of(data)
        path = self.path_of(digest)
        if path.is_file() and path.stat().st_size == len(data) and digest_of(path.read_bytes()) == digest:
            return digest
        try:
            make_folders(path.parent, self.folder)
            write_durably(path, data)
        except BaseException:
            self.clean = False
            raise
        return digest

    def destroy(self, digest: str) -> None:
        """Remove the bytes of ``digest`` durably; nothing happens where they are gone already."""
        path = self.path_of(digest)
        if path.is_file():
            path.unlink()
            sync_folder(path.parent)

    def find_left_over(self, known: set[str]) -> list[str]:
        """Return the sorted names of files below the vault that no digest of ``known`` accounts for."""
        wanted = {self.path_of(digest) for digest in known}
        found = (path for path in self.folder.rglob("*") if not path.is_dir())
        return sorted(path.relative_to(self.folder).as_posix() for path in found if path not in wanted)

    def read_bytes(self, digest: str) -> bytes:
        """Return the bytes of ``digest``, checked.

        Raises:
            DamageError: the object is missing or its bytes do not hash to its name.
        """
        path = self.path_of(digest)
        try:
            data = path.read_bytes()
        except FileNotFoundError as error:
            raise DamageError(
                f"The sealed source {digest[:19]}… is missing from the vault.",
                hint="Restore the vault folder from a backup; the log still says what the bytes were.",
            ) from error
        if digest_of(data) != digest:
            raise DamageError(
                f"The sealed source {path.name[:12]}… has been changed since it was sealed.",
                hint="Run `longarm verify` on the case, and restore the file from a backup.",
            )
        return data
