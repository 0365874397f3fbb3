"""Caps on what acquire takes in, so that one hostile input cannot stop a batch."""

from __future__ import annotations

from dataclasses import dataclass

from longarm.errors import RefusedError

MEBIBYTE = 2**20


@dataclass(frozen=True)
class Limits:
    """Caps, each stated in the sentence that refuses.

    Attributes:
        file_bytes: largest single document.
        fetch_bytes: largest answer of a web server, after decoding.
        expansion: how many times its packed size an archive member may unpack to, once it is over ``free_bytes``.
        free_bytes: below this unpacked size no ratio is asked.
        unpacked_bytes: largest unpacked size of one document that is itself an archive (DOCX).
        records: most records read from one web archive.
        seconds: longest time one fetch may take in all.
        redirects: most hops of one fetch.
    """

    file_bytes: int = 64 * MEBIBYTE
    fetch_bytes: int = 50 * MEBIBYTE
    expansion: int = 200
    free_bytes: int = 8 * MEBIBYTE
    unpacked_bytes: int = 256 * MEBIBYTE
    records: int = 200_000
    seconds: float = 60.0
    redirects: int = 5


@dataclass(frozen=True)
class Refused:
    """An input that does not become a capture; the rest of the batch goes on.

    Attributes:
        name: file name or URL as the person knows it.
        error: the sentence and the hint.
        skipped: True for what is passed over on purpose (hidden files, other records of an archive) and is no fault.
    """

    name: str
    error: RefusedError
    skipped: bool = False
