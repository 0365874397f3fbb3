"""Signed notes and checkpoints. Sources: C2SP signed-note, C2SP tlog-checkpoint, RFC 8032 (Ed25519)."""

from __future__ import annotations

import base64
import binascii
import hashlib
from dataclasses import dataclass

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

ED25519 = b"\x01"


def key_id(name: str, public_key: bytes) -> bytes:
    """Return the 4-byte key id of a named Ed25519 key (32 bytes)."""
    return hashlib.sha256(name.encode() + b"\n" + ED25519 + public_key).digest()[:4]


def verifier_key(name: str, public_key: bytes) -> str:
    """Return the text form of a public key: ``name+hexid+base64(0x01 || key)``."""
    return f"{name}+{key_id(name, public_key).hex()}+{base64.b64encode(ED25519 + public_key).decode()}"


def parse_verifier_key(text: str) -> tuple[str, bytes]:
    """Return (name, 32-byte public key) of a verifier key.

    Raises:
        ValueError: the text is no verifier key, or its id does not belong to its key.
    """
    parts = text.strip().split("+", 2)
    if len(parts) != 3:
        message = "a verifier key has the form name+id+base64"
        raise ValueError(message)
    name, hex_id, encoded = parts
    try:
        raw = base64.b64decode(encoded, validate=True)
    except binascii.Error as error:
        message = "the verifier key is not base64"
        raise ValueError(message) from error
    if len(raw) != 33 or raw[:1] != ED25519:
        message = "the verifier key is not an Ed25519 key"
        raise ValueError(message)
    if key_id(name, raw[1:]).hex() != hex_id:
        message = "the verifier key's id does not belong to its key"
        raise ValueError(message)
    return name, raw[1:]


def sign_note(text: str, name: str, private_key: bytes) -> str:
    """Return ``text`` as a note signed with a 32-byte Ed25519 seed.

    Raises:
        ValueError: the text does not end with a newline, or holds a control character.
    """
    _check_text(text)
    key = Ed25519PrivateKey.from_private_bytes(private_key)
    public = key.public_key().public_bytes_raw()
    blob = base64.b64encode(key_id(name, public) + key.sign(text.encode())).decode()
    return f"{text}\n\N{EM DASH} {name} {blob}\n"


def parse_note(note: str) -> tuple[str, list[tuple[str, bytes]]]:
    """Return the text of a note and, for each signature line in order, (key name, key id and signature).

    Raises:
        ValueError: the note or one of its signature lines is malformed.
    """
    text, blank, block = note.rpartition("\n\n")
    if not blank or not block.endswith("\n"):
        message = "the note has no signature part"
        raise ValueError(message)
    _check_text(text + "\n")
    return text + "\n", [_parse_signature(line) for line in block[:-1].split("\n")]


def _parse_signature(line: str) -> tuple[str, bytes]:
    parts = line.split(" ")
    if len(parts) != 3 or parts[0] != "\N{EM DASH}" or not parts[1] or "+" in parts[1]:
        message = "a signature line of the note is malformed"
        raise ValueError(message)
    try:
        blob = base64.b64decode(parts[2], validate=True)
    except binascii.Error as error:
        message = "a signature of the note is not base64"
        raise ValueError(message) from error
    if len(blob) < 5 or base64.b64encode(blob).decode() != parts[2]:
        message = "a signature of the note is not canonical base64"
        raise ValueError(message)
    return parts[1], blob


def verify_note(note: str, name: str, public_key: bytes) -> str:
    """Return the text of a note that the named key signed.

    Signatures of other keys are passed over, as C2SP wants it; a wrong one of this key is not.

    Raises:
        ValueError: the note is malformed, not signed by that key, or its signature does not fit.
    """
    text, signatures = parse_note(note)
    wanted = key_id(name, public_key)
    ours = [blob[4:] for signer, blob in signatures if signer == name and blob[:4] == wanted]
    if not ours:
        message = f"the note carries no signature of {name}"
        raise ValueError(message)
    if not all(valid_signature(public_key, signature, text.encode()) for signature in ours):
        message = f"the signature of {name} does not fit the note"
        raise ValueError(message)
    return text


def valid_signature(public_key: bytes, signature: bytes, message: bytes) -> bool:
    """Say whether an Ed25519 signature is of the message and the 32-byte key.

    Raises:
        ValueError: the key does not have 32 bytes.
    """
    try:
        Ed25519PublicKey.from_public_bytes(public_key).verify(signature, message)
    except InvalidSignature:
        return False
    return True


def sole_signature_form(note: str, name: str, public_key: bytes) -> bool:
    """Say whether a valid ``note`` is exactly its text and one signature line of the key, nothing more.

    C2SP lets a verifier skip lines of keys it does not know; where every byte of the file has to be accounted for,
    such lines may not be skipped.

    Raises:
        ValueError: the note does not verify.
    """
    verify_note(note, name, public_key)
    return len(parse_note(note)[1]) == 1


def _check_text(text: str) -> None:
    if not text.endswith("\n") or any(ord(char) < 0x20 and char != "\n" for char in text):
        message = "a note must end with a newline and hold no control characters"
        raise ValueError(message)


@dataclass(frozen=True)
class TreeHead:
    """What a checkpoint signs.

    Attributes:
        origin: name of the log.
        size: number of leaves.
        root: 32-byte root hash.
    """

    origin: str
    size: int
    root: bytes

    def to_text(self) -> str:
        """Return the checkpoint body of C2SP tlog-checkpoint."""
        return f"{self.origin}\n{self.size}\n{base64.b64encode(self.root).decode()}\n"

    @classmethod
    def from_text(cls, text: str) -> TreeHead:
        """Parse a checkpoint body; extension lines are refused.

        Raises:
            ValueError: the body is not three lines of origin, size and root.
        """
        lines = text.split("\n")
        if len(lines) != 4 or lines[3] or not lines[0]:
            message = "a checkpoint has three lines: origin, size, root"
            raise ValueError(message)
        origin, size, encoded = lines[:3]
        if not size.isascii() or not size.isdigit() or (size[0] == "0" and size != "0"):
            message = "the checkpoint's size is not a plain number"
            raise ValueError(message)
        try:
            root = base64.b64decode(encoded, validate=True)
        except binascii.Error as error:
            message = "the checkpoint's root is not base64"
            raise ValueError(message) from error
        if len(root) != 32 or base64.b64encode(root).decode() != encoded:
            message = "the checkpoint's root is not a SHA-256 hash"
            raise ValueError(message)
        return cls(origin, int(size), root)
