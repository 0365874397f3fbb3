"""Cosignatures of checkpoints by witnesses, with their time. Source: C2SP tlog-cosignature (Ed25519) and tlog-witness.

A cosignature says: at this time, this was the largest tree of that log which I saw, and it continues all that I saw
before. A log that shows one history to some and another to others needs all its witnesses to help it.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
import re
from collections.abc import Sequence
from dataclasses import dataclass

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from longarm.proofs.bundle import parse_hashes, write_hashes
from longarm.proofs.note import valid_signature

ED25519_COSIGNATURE = b"\x04"
SIZE_OF_BLOB = 4 + 8 + 64
LATEST = 253_402_300_799  # the end of the year 9999; the format itself goes on to 2^63
MOST_HASHES = 63


@dataclass(frozen=True)
class Witness:
    """A witness as others know it.

    Attributes:
        name: its name, as in the signature line.
        public: its 32-byte Ed25519 key.
    """

    name: str
    public: bytes

    @property
    def id(self) -> bytes:
        """The 4 bytes by which a signature line names the key."""
        return hashlib.sha256(self.name.encode() + b"\n" + ED25519_COSIGNATURE + self.public).digest()[:4]

    def to_text(self) -> str:
        """Return the key as ``name+id+base64(0x04 || key)``."""
        return f"{self.name}+{self.id.hex()}+{base64.b64encode(ED25519_COSIGNATURE + self.public).decode()}"

    @classmethod
    def from_text(cls, text: str) -> Witness:
        """Parse the key of a witness.

        Raises:
            ValueError: it is none, or its id does not belong to it.
        """
        name, _, rest = text.strip().partition("+")
        _, _, encoded = rest.partition("+")
        try:
            raw = base64.b64decode(encoded, validate=True)
        except binascii.Error as error:
            message = "the key of the witness is not base64"
            raise ValueError(message) from error
        if len(raw) != 33 or raw[:1] != ED25519_COSIGNATURE or not name or " " in name:
            message = "it is no key of a witness (Ed25519 cosignatures)"
            raise ValueError(message)
        found = cls(name, raw[1:])
        if found.to_text() != text.strip():
            message = "the id of the witness does not belong to its key"
            raise ValueError(message)
        return found


def cosigned_text(text: str, at: int) -> bytes:
    """Return what a witness signs for the text of a checkpoint, at seconds since 1970."""
    return f"cosignature/v1\ntime {at}\n{text}".encode()


def cosign(text: str, name: str, private_key: bytes, at: int) -> str:
    """Return the signature line of a witness under the text of a checkpoint.

    Raises:
        ValueError: the time is none that the format holds.
    """
    if not 0 <= at <= LATEST:
        message = f"{at} is no time that a cosignature can give"
        raise ValueError(message)
    key = Ed25519PrivateKey.from_private_bytes(private_key)
    witness = Witness(name, key.public_key().public_bytes_raw())
    blob = witness.id + at.to_bytes(8, "big") + key.sign(cosigned_text(text, at))
    return f"\N{EM DASH} {name} {base64.b64encode(blob).decode()}\n"


def check_cosignature(text: str, blob: bytes, witness: Witness) -> int:
    """Return the time of a cosignature of a checkpoint, in seconds since 1970.

    Args:
        text: the text of the checkpoint.
        blob: key id and signature, as in the line.
        witness: whose it should be.

    Raises:
        ValueError: it is not one of that witness.
    """
    at = int.from_bytes(blob[4:12], "big")
    if len(blob) != SIZE_OF_BLOB or blob[:4] != witness.id or at > LATEST:
        message = f"the cosignature of {witness.name} is malformed"
        raise ValueError(message)
    if not valid_signature(witness.public, blob[12:], cosigned_text(text, at)):
        message = f"the cosignature of {witness.name} does not fit the checkpoint"
        raise ValueError(message)
    return at


def write_request(old: int, path: Sequence[bytes], checkpoint: str) -> str:
    """Return what a witness is asked: the size it saw last, the proof since then, the checkpoint to cosign."""
    return f"old {old}\n{write_hashes(path)}\n{checkpoint}"


def parse_request(text: str) -> tuple[int, list[bytes], str]:
    """Return (old size, consistency proof, checkpoint) of a request to a witness.

    Raises:
        ValueError: it is malformed.
    """
    head, blank, checkpoint = text.partition("\n\n")
    first, _, hashes = head.partition("\n")
    old = re.fullmatch(r"old (0|[1-9][0-9]{0,15})", first, re.ASCII)
    if not blank or not old:
        message = "it is no request to a witness"
        raise ValueError(message)
    path = parse_hashes(f"{hashes}\n" if hashes else "")
    if len(path) > MOST_HASHES:
        message = "the proof of the request is too long"
        raise ValueError(message)
    return int(old[1]), path, checkpoint
