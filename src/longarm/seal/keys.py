"""What one user keeps outside every case: signing keys, pinned public keys, the newest checkpoints seen."""

from __future__ import annotations

import base64
import hashlib
import os
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from longarm.errors import KeyMissingError
from longarm.seal.durable import write_durably


class KeyFolder:
    """Keeps one private key a case, readable by its owner only.

    Args:
        folder: where keys lie, such as the user's configuration folder.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def path_of(self, public_key: bytes) -> Path:
        """Return the file that holds the private half of ``public_key``."""
        return self.folder / f"{public_key.hex()[:32]}.key"

    def create(self) -> bytes:
        """Create a key pair and return its public half (32 bytes)."""
        private = Ed25519PrivateKey.generate()
        public = private.public_key().public_bytes_raw()
        self.folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        handle = os.open(self.path_of(public), os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(handle, "wb") as file:
            file.write(base64.b64encode(private.private_bytes_raw()) + b"\n")
            file.flush()
            os.fsync(file.fileno())
        return public

    def private_key(self, public_key: bytes) -> bytes:
        """Return the 32-byte seed of ``public_key``.

        Raises:
            KeyMissingError: the key is not in this folder.
        """
        path = self.path_of(public_key)
        try:
            seed = base64.b64decode(path.read_bytes())
            found = Ed25519PrivateKey.from_private_bytes(seed).public_key().public_bytes_raw()
        except (OSError, ValueError) as error:
            raise KeyMissingError(
                "The signing key of this case is not on this machine, so nothing can be added to it.",
                hint=f"Copy {path.name} from the machine that made the case into {self.folder}.",
            ) from error
        if found != public_key:
            raise KeyMissingError(
                f"The key file {path.name} holds another key.", hint="Restore the key file from a backup."
            )
        return seed

    def pin(self, origin: str, vkey: str) -> None:
        """Remember which key signs the log ``origin``; an earlier pin of the same log stays."""
        self.folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        path = self._file_of(origin, "vkey")
        if not path.exists():
            write_durably(path, vkey.encode() + b"\n")

    def pinned(self, origin: str) -> str | None:
        """Return the pinned verifier key of the log ``origin``, None where this machine never saw it."""
        return self._text_of(origin, "vkey")

    def remember(self, origin: str, checkpoint: str) -> None:
        """Keep ``checkpoint`` as the newest seen of its log; a smaller tree never replaces a larger one."""
        self.folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        before = self.seen(origin)
        if before is None or _size_of(checkpoint) > _size_of(before):
            write_durably(self.seen_file(origin), checkpoint.encode())

    def seen(self, origin: str) -> str | None:
        """Return the newest checkpoint that this machine saw of the log ``origin``, None where it saw none."""
        return self._text_of(origin, "seen")

    def seen_file(self, origin: str) -> Path:
        """Return the file that keeps the newest checkpoint seen of the log ``origin``."""
        return self._file_of(origin, "seen")

    def _file_of(self, origin: str, kind: str) -> Path:
        return self.folder / f"{hashlib.sha256(origin.encode()).hexdigest()[:32]}.{kind}"

    def _text_of(self, origin: str, kind: str) -> str | None:
        try:
            return self._file_of(origin, kind).read_bytes().decode("utf-8")
        except (FileNotFoundError, UnicodeDecodeError):
            return None

    def witness(self) -> tuple[str, bytes]:
        """Return name and seed of the key by which this machine cosigns for others; made when it is first asked for.

        It is no key of a case: what cosigns must sign nothing else.
        """
        path = self.folder / "witness.name"
        if not path.exists():
            public = self.create()
            write_durably(path, f"longarm.witness/{public.hex()[:16]} {public.hex()}\n".encode())
        name, public_hex = path.read_text("utf-8").split()
        return name, self.private_key(bytes.fromhex(public_hex))

    def cosigned(self, origin: str) -> str | None:
        """Return the newest checkpoint of the log ``origin`` that this machine cosigned, None where there is none."""
        return self._text_of(origin, "cosigned")

    def remember_cosigned(self, origin: str, checkpoint: str) -> None:
        """Keep ``checkpoint`` durably as the newest of its log that this machine cosigned."""
        write_durably(self._file_of(origin, "cosigned"), checkpoint.encode())

    def witnesses(self) -> list[str]:
        """Return the keys of the witnesses that this machine knows."""
        path = self.folder / "witnesses"
        return path.read_text("utf-8").split() if path.exists() else []

    def know_witness(self, key: str) -> None:
        """Keep the key of a witness, once."""
        self.folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        write_durably(
            self.folder / "witnesses", "".join(f"{one}\n" for one in sorted({*self.witnesses(), key})).encode()
        )

    def holds(self, public_key: bytes) -> bool:
        """Say whether the private half of ``public_key`` is here."""
        return self.path_of(public_key).is_file()


def _size_of(checkpoint: str) -> int:
    lines = checkpoint.split("\n")
    return int(lines[1]) if len(lines) > 2 and lines[1].isdecimal() else -1
