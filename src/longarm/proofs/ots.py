"""Proofs of OpenTimestamps: read, written and followed to the blocks and calendars that they lead to.

Source: the format that the OpenTimestamps clients write, version 1. A proof begins with a digest and is a tree of steps
(append, prepend, SHA-256) whose ends are attestations: a calendar that promises more, or the Merkle root of a block of
the Bitcoin chain. Steps that calendars do not take are refused. Nothing here knows whether a block exists; see
``blocks.py`` for that.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass

MAGIC = b"\x00OpenTimestamps\x00\x00Proof\x00\xbf\x89\xe2\xe8\x84\xe8\x92\x94"
VERSION = b"\x01"
SHA256, APPEND, PREPEND = 0x08, 0xF0, 0xF1
ATTESTATION, FORK = 0x00, 0xFF
PENDING, BITCOIN = bytes.fromhex("83dfe30d2ef90c8e"), bytes.fromhex("0588960d73d71901")
LONGEST_MESSAGE, LONGEST_PAYLOAD, LONGEST_ADDRESS, DEEPEST = 4096, 8192, 1000, 256
#: Calendars answer with a few hundred bytes, whole proofs take some thousand.
LARGEST_PROOF = 1 << 16
ADDRESS_BYTES = frozenset(b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._/:")


@dataclass(frozen=True)
class Attestation:
    """Where a way through a proof ends.

    Attributes:
        tag: 8 bytes that say what kind of end it is.
        payload: what belongs to it, as in the file.
    """

    tag: bytes
    payload: bytes

    @property
    def calendar(self) -> str | None:
        """The address of the calendar that promises more, None for another kind of end."""
        if self.tag != PENDING:
            return None
        return _Bytes(self.payload).text()

    @property
    def height(self) -> int | None:
        """The number of the Bitcoin block, None for another kind of end."""
        return _Bytes(self.payload).number() if self.tag == BITCOIN else None


@dataclass(frozen=True)
class Stamp:
    """What stands behind one message of a proof.

    Attributes:
        ends: attestations of this message.
        steps: (operation, argument) -> what stands behind the message that it gives.
    """

    ends: tuple[Attestation, ...]
    steps: tuple[tuple[int, bytes, Stamp], ...]


def pending_at(calendar: str) -> Attestation:
    """Return the end that promises more at the address of a calendar.

    Raises:
        ValueError: the address is empty, too long, or has other characters than the format allows.
    """
    raw = calendar.encode()
    if not raw or len(raw) > LONGEST_ADDRESS or not set(raw) <= ADDRESS_BYTES:
        message = f"{calendar[:80]!r} is no address of a calendar"
        raise ValueError(message)
    return Attestation(PENDING, _sized(raw))


def in_block(height: int) -> Attestation:
    """Return the end that names a Bitcoin block."""
    return Attestation(BITCOIN, _number(height))


def apply_step(operation: int, argument: bytes, message: bytes) -> bytes:
    """Return what a step makes of a message.

    Raises:
        ValueError: the step is none that calendars take, or its result is too long.
    """
    if operation == SHA256:
        return hashlib.sha256(message).digest()
    if operation not in {APPEND, PREPEND}:
        message_ = f"the proof takes a step {operation:#04x}, which is not read here"
        raise ValueError(message_)
    result = message + argument if operation == APPEND else argument + message
    if len(result) > LONGEST_MESSAGE:
        message_ = "a step of the proof gives too long a message"
        raise ValueError(message_)
    return result


def find_ends(stamp: Stamp, message: bytes) -> Iterator[tuple[bytes, Attestation]]:
    """Yield (message, attestation) of every end of a proof."""
    for end in stamp.ends:
        yield message, end
    for operation, argument, rest in stamp.steps:
        yield from find_ends(rest, apply_step(operation, argument, message))


def merge(one: Stamp, other: Stamp) -> Stamp:
    """Return what both say of the same message, in one order whatever came first."""
    steps: dict[tuple[int, bytes], Stamp] = {}
    for operation, argument, rest in (*one.steps, *other.steps):
        known = steps.get((operation, argument))
        steps[operation, argument] = rest if known is None else merge(known, rest)
    ends = sorted(set(one.ends) | set(other.ends), key=lambda end: (end.tag, end.payload))
    return Stamp(tuple(ends), tuple((*key, steps[key]) for key in sorted(steps)))


def extend(stamp: Stamp, message: bytes, at: bytes, more: Stamp) -> Stamp:
    """Return a proof to which ``more`` was added behind every place where its message is ``at``."""
    steps = tuple(
        (operation, argument, extend(rest, apply_step(operation, argument, message), at, more))
        for operation, argument, rest in stamp.steps
    )
    grown = Stamp(stamp.ends, steps)
    return merge(grown, more) if message == at else grown


def write_proof(digest: bytes, stamp: Stamp) -> bytes:
    """Return the file that proves the time of a SHA-256 digest."""
    return MAGIC + VERSION + bytes([SHA256]) + digest + write_stamp(stamp)


def write_stamp(stamp: Stamp) -> bytes:
    """Return what stands behind one message, as calendars answer it.

    Raises:
        ValueError: it has neither an end nor a step.
    """
    parts = [bytes([ATTESTATION]) + end.tag + _sized(end.payload) for end in stamp.ends]
    for operation, argument, rest in stamp.steps:
        parts.append(bytes([operation]) + (_sized(argument) if operation != SHA256 else b"") + write_stamp(rest))
    if not parts:
        message = "a proof without an end proves nothing"
        raise ValueError(message)
    return b"".join(bytes([FORK]) + part for part in parts[:-1]) + parts[-1]


def parse_proof(data: bytes) -> tuple[bytes, Stamp]:
    """Return the digest that a file proves the time of, and its proof.

    Raises:
        ValueError: it is no OpenTimestamps proof of a SHA-256 digest, or is not written in the one shortest form.
    """
    head = MAGIC + VERSION + bytes([SHA256])
    if data[: len(head)] != head:
        message = "it is no OpenTimestamps proof of a SHA-256 digest"
        raise ValueError(message)
    digest = data[len(head) : len(head) + 32]
    return digest, parse_stamp(data[len(head) + 32 :], digest)


def parse_stamp(data: bytes, message: bytes) -> Stamp:
    """Return what stands behind ``message``, as a calendar answers it.

    Raises:
        ValueError: it breaks off, goes on behind its end, or holds what is not read here.
    """
    if len(data) > LARGEST_PROOF:
        message_ = "the proof is too long"
        raise ValueError(message_)
    rest = _Bytes(data)
    stamp = _read(rest, message, DEEPEST)
    rest.end()
    if write_stamp(stamp) != data:
        message_ = "the proof is not written in its shortest form"
        raise ValueError(message_)
    return stamp


def _read(rest: _Bytes, message: bytes, depth: int) -> Stamp:
    if not depth:
        message_ = "the proof has too many steps"
        raise ValueError(message_)
    ends: list[Attestation] = []
    steps: list[tuple[int, bytes, Stamp]] = []
    more = True
    while more:
        tag = rest.take(1)[0]
        more = tag == FORK
        tag = rest.take(1)[0] if more else tag
        if tag == ATTESTATION:
            ends.append(_checked(Attestation(rest.take(8), rest.sized(LONGEST_PAYLOAD))))
            continue
        argument = rest.sized(LONGEST_MESSAGE) if tag in {APPEND, PREPEND} else b""
        steps.append((tag, argument, _read(rest, apply_step(tag, argument, message), depth - 1)))
    return Stamp(tuple(ends), tuple(steps))


def _checked(end: Attestation) -> Attestation:
    if end.tag == PENDING:
        pending_at(str(end.calendar))
    if end.tag == BITCOIN and in_block(end.height or 0) != end:
        message = "the number of a block is malformed"
        raise ValueError(message)
    return end


def _number(value: int) -> bytes:
    """Return a number in groups of seven bits, the lowest first."""
    out = bytearray()
    while value > 0x7F:
        out.append(value & 0x7F | 0x80)
        value >>= 7
    return bytes([*out, value])


def _sized(data: bytes) -> bytes:
    return _number(len(data)) + data


class _Bytes:
    """Reads bytes from front to back."""

    def __init__(self, data: bytes) -> None:
        self._data, self._at = data, 0

    def take(self, count: int) -> bytes:
        found = self._data[self._at : self._at + count]
        if len(found) != count:
            message = "the proof breaks off"
            raise ValueError(message)
        self._at += count
        return found

    def number(self) -> int:
        value = shift = 0
        while True:
            byte = self.take(1)[0]
            value |= (byte & 0x7F) << shift
            if not byte & 0x80:
                return value
            shift += 7
            if shift > 56:
                message = "a number of the proof is too large"
                raise ValueError(message)

    def sized(self, most: int) -> bytes:
        size = self.number()
        if size > most:
            message = "a part of the proof is too long"
            raise ValueError(message)
        return self.take(size)

    def text(self) -> str:
        raw = self.sized(LONGEST_ADDRESS)
        self.end()
        return raw.decode("ascii", "replace")

    def end(self) -> None:
        if self._at != len(self._data):
            message = "the proof goes on behind its end"
            raise ValueError(message)
