"""Decodes the body of a web answer under a cap, so that a gzip bomb stops where it is."""

from __future__ import annotations

import zlib

from longarm.acquire.limits import MEBIBYTE
from longarm.errors import FetchError, OversizeError

#: Content codings that are asked for and decoded (RFC 9110 section 8.4.1).
CODINGS = "gzip, deflate"
#: Most bytes that are unpacked at once, so that a bomb takes little more memory than the cap.
_STEP = 1 << 20


class Body:
    """A body as it arrives: raw bytes for the archive, decoded bytes for the capture.

    Args:
        url: for the sentences.
        coding: value of the Content-Encoding header.
        cap: most bytes, raw and decoded alike.

    Raises:
        FetchError: the coding is one that was not asked for.
    """

    def __init__(self, url: str, coding: str, cap: int) -> None:
        self._url, self._cap = url, cap
        self._coding = coding.strip().lower()
        if self._coding not in {"", "identity", "gzip", "x-gzip", "deflate"}:
            raise FetchError(
                f"{url} is packed as {coding[:40]}, which was not asked for.", hint="Save the page and add the file."
            )
        self._inflate = (
            zlib.decompressobj(wbits=31 if "gzip" in self._coding else 15)
            if self._coding not in {"", "identity"}
            else None
        )
        self._raw: list[bytes] = []
        self._decoded: list[bytes] = []
        self._size = self._raw_size = 0

    def feed(self, block: bytes) -> None:
        """Take in one block as it came over the wire.

        Raises:
            OversizeError: raw or decoded bytes pass the cap.
            FetchError: the packing is broken.
        """
        self._raw.append(block)
        self._raw_size += len(block)
        if self._raw_size > self._cap:
            raise self._oversize()
        if self._inflate is None:
            self._keep(block)
            return
        while block:
            try:
                out = self._inflate.decompress(block, min(_STEP, self._cap - self._size + 1))
            except zlib.error as error:
                out = self._raw_deflate(block, error)
            self._keep(out)
            block = self._inflate.unconsumed_tail

    def _raw_deflate(self, block: bytes, error: zlib.error) -> bytes:
        """Try deflate without its zlib header, which some servers send."""
        if self._coding == "deflate" and self._size == 0 and len(self._raw) == 1:
            self._inflate = zlib.decompressobj(wbits=-15)
            try:
                return self._inflate.decompress(block, _STEP)
            except zlib.error:
                pass
        raise FetchError(f"{self._url} is packed wrongly.", hint="Save the page and add the file.") from error

    def _keep(self, block: bytes) -> None:
        self._size += len(block)
        if self._size > self._cap:
            raise self._oversize()
        self._decoded.append(block)

    def _oversize(self) -> OversizeError:
        return OversizeError(
            f"{self._url} is over {self._cap // MEBIBYTE} MiB.",
            hint="Save the article's part of the page and add the file.",
        )

    def decoded(self) -> bytes:
        """Return the body without its coding."""
        return b"".join(self._decoded)

    def raw(self) -> bytes:
        """Return the body as it came, chunking aside."""
        return b"".join(self._raw)
