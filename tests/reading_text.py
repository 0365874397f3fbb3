"""Reads a text as a sealed file of plain text."""

import hashlib

from longarm.records.capture import Sealed


def read(reader, text):
    """Return the reading of a text."""
    return read_bytes(reader, text.encode())


def read_bytes(reader, data):
    """Return the reading of a text as its bytes."""
    digest = "sha256:" + hashlib.sha256(data).hexdigest()
    sealed = Sealed(
        digest=digest, size=len(data), at="", nonce="", name="r.txt", media_type="text/plain; charset=utf-8"
    )
    return reader.read(data, sealed)
