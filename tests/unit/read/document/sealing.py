"""Seals bytes by hand for the tests of the document reader."""

from __future__ import annotations

import hashlib

from longarm.read.document import open_document
from longarm.records.capture import Declared, Sealed
from longarm.records.report import Passage, Report, Role

_TYPES = {
    "html": "text/html",
    "md": "text/markdown",
    "pdf": "application/pdf",
    "eml": "message/rfc822",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
}


def sealed(data: bytes, name: str = "report.txt", **fields: object) -> Sealed:
    kind = _TYPES.get(name.rsplit(".", 1)[-1], "text/plain")
    leaf = {"media_type": kind, "at": "2026-01-01T00:00:00Z", "nonce": "0" * 32, **fields}
    return Sealed(digest=f"sha256:{hashlib.sha256(data).hexdigest()}", size=len(data), name=name, **leaf)


def opened(words: str | bytes, name: str = "report.txt", **fields: object) -> Report:
    data = words.encode() if isinstance(words, str) else words
    return open_document(data, sealed(data, name, **fields))


def words_of(report: Report, *roles: Role) -> list[str]:
    return [p.span.of(report.text) for p in report.passages if p.role in (roles or (Role.BODY,))]


def passage(report: Report, words: str) -> Passage:
    (found,) = [p for p in report.passages if words in p.span.of(report.text)]
    return found


__all__ = ["Declared", "opened", "passage", "sealed", "words_of"]
