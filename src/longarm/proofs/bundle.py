"""What a bundle is made of: its manifest, the note that signs the manifest, and inclusion proofs as text.

Sources: the format of GNU ``sha256sum``; C2SP signed-note and tlog-proof.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

MANIFEST = "MANIFEST.sha256"
MANIFEST_NOTE = "MANIFEST.note"
UNLISTED = frozenset({MANIFEST, MANIFEST_NOTE})
NOTE_FIRST_LINE = "longarm.bundle/v1"
PROOF_FIRST_LINE = "c2sp.org/tlog-proof@v1"
LINE = re.compile(r"([0-9a-f]{64})  (\S+)")
MOST_HASHES = 64


def write_manifest(files: Mapping[str, bytes]) -> bytes:
    """Return the manifest over ``files``, leaving out manifest and note themselves."""
    names = sorted(set(files) - UNLISTED)
    return "".join(f"{hashlib.sha256(files[name]).hexdigest()}  {name}\n" for name in names).encode()


def parse_manifest(data: bytes) -> dict[str, str]:
    """Return file name -> SHA-256 in hex.

    Raises:
        ValueError: a line is malformed, or the lines are not sorted by name without repeats.
    """
    text = data.decode("ascii")
    digests: dict[str, str] = {}
    for line in text.splitlines():
        found = LINE.fullmatch(line)
        if not found:
            message = f"the manifest has a malformed line: {line[:80]!r}"
            raise ValueError(message)
        digests[found[2]] = found[1]
    rebuilt = "".join(f"{digests[name]}  {name}\n" for name in sorted(digests))
    if rebuilt != text:
        message = "the manifest is not sorted, repeats a name, or has stray characters"
        raise ValueError(message)
    return digests


def manifest_text(origin: str, manifest: bytes) -> str:
    """Return the text that is signed for a manifest; its first line sets it apart from a checkpoint."""
    return f"{NOTE_FIRST_LINE}\n{origin}\nsha256:{hashlib.sha256(manifest).hexdigest()}\n"


@dataclass(frozen=True)
class LeafProof:
    """That a leaf is in a log.

    Attributes:
        index: its log index.
        path: the audit path, leaf side first.
        checkpoint: the signed checkpoint it leads to.
    """

    index: int
    path: tuple[bytes, ...]
    checkpoint: str

    def to_text(self) -> str:
        """Return the proof as C2SP tlog-proof."""
        return f"{PROOF_FIRST_LINE}\nindex {self.index}\n{write_hashes(self.path)}\n{self.checkpoint}"

    @classmethod
    def from_text(cls, text: str) -> LeafProof:
        """Parse a proof; extra lines are refused.

        Raises:
            ValueError: the text is not of exactly that form.
        """
        head, blank, checkpoint = text.partition("\n\n")
        lines = head.split("\n")
        found = re.fullmatch(r"index (0|[1-9][0-9]{0,15})", lines[1], re.ASCII) if len(lines) > 1 else None
        if not blank or lines[0] != PROOF_FIRST_LINE or not found:
            message = "the inclusion proof is malformed"
            raise ValueError(message)
        return cls(int(found[1]), tuple(parse_hashes("".join(f"{line}\n" for line in lines[2:]))), checkpoint)


def write_hashes(path: Sequence[bytes]) -> str:
    """Return hashes as lines of base64."""
    return "".join(base64.b64encode(one).decode() + "\n" for one in path)


def parse_hashes(text: str) -> list[bytes]:
    """Parse lines of base64 hashes.

    Raises:
        ValueError: a line is no SHA-256 hash in canonical base64, or there are more than a log can need.
    """
    try:
        path = [base64.b64decode(line, validate=True) for line in text.splitlines()]
    except binascii.Error as error:
        message = "a hash of the proof is not base64"
        raise ValueError(message) from error
    if write_hashes(path) != text or any(len(one) != 32 for one in path) or len(path) > MOST_HASHES:
        message = "a hash of the proof is not a SHA-256 hash in canonical form"
        raise ValueError(message)
    return path
