"""Create and open a case folder; one writer at a time."""

from __future__ import annotations

import contextlib
import json
import re
import secrets
import tomllib
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType

from longarm.errors import CaseError, CaseMissingError, DamageError
from longarm.ports import Clock
from longarm.proofs.merkle import EMPTY_ROOT
from longarm.proofs.note import TreeHead, parse_verifier_key, sign_note, verifier_key, verify_note
from longarm.seal.durable import sync_folder, write_durably
from longarm.seal.keys import KeyFolder
from longarm.seal.ledgers import CaseLedgers
from longarm.seal.lock import WriterLock, move_left_over
from longarm.seal.log import Log
from longarm.seal.vault import Vault


@dataclass(frozen=True)
class CaseConfig:
    """What ``case.toml`` says; no secrets.

    Attributes:
        name: the case's name for people.
        origin: name of its log and key.
        vkey: public key that signs its checkpoints.
        codebook: name and version of the codebook.
        salt: makes pseudonyms of this case differ from those of any other.
    """

    name: str
    origin: str
    vkey: str
    codebook: str
    salt: str

    @property
    def public_key(self) -> bytes:
        """The 32-byte Ed25519 public key."""
        return parse_verifier_key(self.vkey)[1]

    def to_toml(self) -> str:
        """Return the text of ``case.toml``."""
        # JSON strings are TOML strings, but for U+007F, which TOML wants escaped.
        texts = {
            key: json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f") for key, value in vars(self).items()
        }
        rows = [f"{key} = {texts[key]}" for key in sorted(texts)]
        return (
            "# A Longarm case. The ledgers are in vault/ and log/; derived.db may be deleted.\n"
            + "\n".join(rows)
            + "\n"
        )

    @classmethod
    def from_toml(cls, text: str) -> CaseConfig:
        """Parse ``case.toml``.

        Raises:
            ValueError: a field is missing, unknown or malformed.
        """
        values = tomllib.loads(text)
        # Tables of readers are for what reads (`longarm.plugins`); the case itself does not depend on them.
        values.pop("reader", None)
        wanted = set(cls.__dataclass_fields__)
        if set(values) != wanted or not all(isinstance(value, str) for value in values.values()):
            message = f"case.toml must have exactly the text fields {', '.join(sorted(wanted))}"
            raise ValueError(message)
        parse_verifier_key(values["vkey"])
        return cls(**values)


class OpenCase:
    """An open case.

    Attributes:
        path: its folder.
        config: what ``case.toml`` says.
        ledgers: its ledgers (ports ``Ledgers`` and ``Sealer``).
        tidied: left-over files of an interrupted write, which opening moved to ``left-over/``.
    """

    def __init__(self, path: Path, config: CaseConfig, ledgers: CaseLedgers) -> None:
        self.path = path
        self.config = config
        self.ledgers = ledgers
        self.tidied: list[str] = []
        self._closing: list[Callable[[], None]] = []

    @property
    def sealer(self) -> CaseLedgers:
        """The same ledgers as port ``Sealer``; refuses to write when the case was opened for reading."""
        return self.ledgers

    def on_close(self, action: Callable[[], None]) -> None:
        """Run ``action`` when the case is closed, after those given before."""
        self._closing.append(action)

    def close(self) -> None:
        """Remember the newest checkpoint and give the writer's lock back."""
        with contextlib.ExitStack() as stack:
            while self._closing:
                stack.callback(self._closing.pop())

    def __enter__(self) -> OpenCase:
        return self

    def __exit__(self, kind: type[BaseException] | None, value: BaseException | None, tb: TracebackType | None) -> None:
        self.close()


def create_case(path: Path, name: str, keys: KeyFolder, salt: str | None = None) -> CaseConfig:
    """Create an empty case with a signed checkpoint over no entries.

    Args:
        path: a folder that does not exist or is empty.
        name: the case's name for people.
        keys: where its new signing key goes.
        salt: random text for its pseudonyms; drawn when None.

    Raises:
        CaseError: something is already there.
    """
    if path.exists() and (not path.is_dir() or any(path.iterdir())):
        raise CaseError(f"{path} is not empty.", hint="Give a folder that does not exist yet.")
    path.mkdir(parents=True, exist_ok=True)
    public = keys.create()
    slug = re.sub(r"[^a-z0-9]+", "-", name.lower()).strip("-") or "case"
    origin = f"longarm.case/{slug}-{public.hex()[:8]}"
    vkey = verifier_key(origin, public)
    config = CaseConfig(name=name, origin=origin, vkey=vkey, codebook="tnr-1", salt=salt or secrets.token_hex(16))
    for folder in ("vault", "log"):
        (path / folder).mkdir()
    empty = TreeHead(origin, 0, EMPTY_ROOT)
    write_durably(path / "log" / "checkpoint", sign_note(empty.to_text(), origin, keys.private_key(public)).encode())
    write_durably(path / "case.toml", config.to_toml().encode())
    sync_folder(path.parent)
    keys.pin(origin, vkey)
    return config


def open_case(path: Path, *, write: bool, keys: KeyFolder, clock: Clock) -> OpenCase:
    """Open a case, for one writer or for any number of readers.

    Raises:
        CaseMissingError: there is no case at ``path``.
        CaseLockedError: another process writes to it.
        CaseError: ``case.toml`` cannot be read.
        DamageError: log and checkpoint do not fit, or are older than what this machine saw.
    """
    config = read_config(path)
    lock = WriterLock(path) if write else None
    if lock:
        lock.take()
    try:
        log = Log(path / "log", config.origin, config.public_key)
        _refuse_rollback(log, keys)
        private = (lambda: keys.private_key(config.public_key)) if write else None
        vault = Vault(path / "vault")
        opened = OpenCase(path, config, CaseLedgers(vault, log, clock, private))
        if lock:
            opened.tidied = move_left_over(path, vault, log, opened.ledgers) if lock.broken else []
            lock.mark()
            opened.on_close(lambda: keys.remember(config.origin, log.checkpoint))
            opened.on_close(lambda: lock.release(clean=log.clean and vault.clean))
    except BaseException:
        if lock:
            lock.release()
        raise
    return opened


def read_config(path: Path) -> CaseConfig:
    """Return what ``case.toml`` of the case at ``path`` says.

    Raises:
        CaseMissingError: there is no case at ``path``.
        CaseError: ``case.toml`` cannot be read.
    """
    try:
        return CaseConfig.from_toml((path / "case.toml").read_bytes().decode("utf-8"))
    except (FileNotFoundError, NotADirectoryError) as error:
        raise CaseMissingError(f"There is no case at {path}.", hint=f"Create one with `longarm new {path}`.") from error
    except (OSError, ValueError) as error:
        raise CaseError(f"{path / 'case.toml'} cannot be used: {error}.", hint="Restore it from a backup.") from error


def _refuse_rollback(log: Log, keys: KeyFolder) -> None:
    seen = keys.seen(log.origin)
    if seen is None:
        return
    try:
        head = TreeHead.from_text(verify_note(seen, log.origin, log.public_key))
    except ValueError:
        return  # not signed by the key of this case: proves nothing about it
    if head.size > log.head.size or (head.size == log.head.size and head.root != log.head.root):
        raise DamageError(
            f"This copy of the case has {log.head.size} log entries; this machine has seen it with {head.size}"
            f"{'' if head.size > log.head.size else ' others'}.",
            hint="It is an older or a forked copy: restore the newest one. If the newest is lost for good, remove "
            f"{keys.seen_file(log.origin)} to go on from this one.",
        )
