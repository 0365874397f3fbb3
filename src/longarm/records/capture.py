"""Captures: bytes, how they were got, and the leaf that seals them."""

from __future__ import annotations

from typing import Final, Literal, get_args

import msgspec

#: What lies beside reports: how a page was got, how it looked, when a checkpoint was stamped, who looked at what. It is
#: sealed like them and never read as a report. A pair ``:of`` names the digest of the report it belongs to.
Companion = Literal["exchange", "resource", "image", "rendered", "stamp", "ots", "cosignature", "access"]
COMPANIONS: frozenset[str] = frozenset(get_args(Companion))
#: What others said about the whole log: tokens of authorities, proofs of OpenTimestamps, cosignatures of witnesses.
ABOUT_THE_LOG: Final = frozenset({"stamp", "ots", "cosignature"})
#: Who looked at what: no register depends on it, and no bundle carries it.
ACCESS: Final = "access"


class Declared(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """What the person who adds a report says about it, where the bytes do not.

    Attributes:
        published: EDTF date such as ``2022-10-26``.
        outlet: who published it.
        url: where it was published.
        genre: a value of :class:`longarm.records.report.Genre`.
        title: the headline.
        lang: ISO 639-1 code.
        authors: bylines.
        note: anything else that the depositor wants sealed.
    """

    published: str | None = None
    outlet: str | None = None
    url: str | None = None
    genre: str | None = None
    title: str | None = None
    lang: str | None = None
    authors: tuple[str, ...] = ()
    note: str | None = None


class Capture(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Bytes that acquire hands to seal.

    Attributes:
        data: the bytes as got, untouched.
        name: file name without folders.
        media_type: told from the bytes (RFC 6838 name), not from the extension.
        how: ``file``, ``stdin``, ``web``, ``warc``, ``mail``, or a :data:`Companion`.
        got_from: path name or URL; folders of the local machine are left out.
        declared: what the depositor says.
        http: status, headers and redirect chain of a web capture as (name, value) pairs.
        warnings: plain sentences about quality ("looks like a login page").
    """

    data: bytes
    name: str
    media_type: str
    how: Literal["file", "stdin", "web", "warc", "mail"] | Companion = "file"
    got_from: str = ""
    declared: Declared = Declared()
    http: tuple[tuple[str, str], ...] = ()
    warnings: tuple[str, ...] = ()


class Sealed(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, tag_field="type", tag="sealed"):
    """Leaf of the source ledger: what was sealed, when, and how it was got.

    Attributes:
        digest: ``sha256:`` + 64 hex digits of the sealed bytes in the vault.
        size: number of bytes.
        at: time of sealing, RFC 3339 in UTC.
        nonce: 32 random hex digits, so that a leaf hash does not betray a known document.
    """

    digest: str
    size: int
    at: str
    nonce: str
    name: str
    media_type: str
    how: str = "file"
    got_from: str = ""
    declared: Declared = Declared()
    http: tuple[tuple[str, str], ...] = ()
    warnings: tuple[str, ...] = ()
