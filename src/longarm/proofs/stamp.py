"""Timestamps of checkpoints by outside authorities. Sources: RFC 3161 (tokens), RFC 5652 (CMS), RFC 5816.

What an authority stamps is the SHA-256 of a statement: the tree head of a checkpoint with a random nonce. It never sees
the digest of a document, nor anything that could be guessed.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Sequence
from dataclasses import dataclass

from cryptography import x509
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat
from rfc3161_client import TimeStampResponse, VerificationError, VerifierBuilder, decode_timestamp_response

from longarm.proofs.note import TreeHead

FIRST_LINE = "longarm.stamp/v1"
SHA256 = x509.ObjectIdentifier("2.16.840.1.101.3.4.2.1")
_NONCE = re.compile(r"[0-9a-f]{32}")


def write_statement(head: TreeHead, nonce: str) -> str:
    """Return the text that is stamped for a tree head.

    Args:
        head: what the checkpoint signs.
        nonce: 32 random hex digits.
    """
    return f"{FIRST_LINE}\n{head.to_text()}{nonce}\n"


def parse_statement(text: str) -> TreeHead:
    """Return the tree head that a statement speaks of.

    Raises:
        ValueError: it is not of exactly the form of :func:`write_statement`.
    """
    first, _, rest = text.partition("\n")
    body, nonce = rest[: -len("\n") - 32], rest[-len("\n") - 32 :]
    if first != FIRST_LINE or not nonce.endswith("\n") or not _NONCE.fullmatch(nonce[:-1]):
        message = "the statement that was stamped is malformed"
        raise ValueError(message)
    return TreeHead.from_text(body)


@dataclass(frozen=True)
class Stamped:
    """What a token says once its signature was checked.

    Attributes:
        at: time of the authority, RFC 3339 in UTC.
        root: SHA-256 of the public key of the root that it leads to: one authority counts once, however many of its
            certificates were used.
        authority: subject of the certificate that signed.
        until: when that certificate ends, RFC 3339 in UTC: by then the checkpoint should be stamped again.
    """

    at: str
    root: str
    authority: str
    until: str


def parse_roots(pem: bytes) -> tuple[x509.Certificate, ...]:
    """Parse one or more root certificates in PEM.

    Raises:
        ValueError: there is none, or one cannot be parsed.
    """
    return tuple(x509.load_pem_x509_certificates(pem))


def root_id(root: x509.Certificate) -> str:
    """Return the SHA-256 of the public key of a root, in hex."""
    key = root.public_key().public_bytes(Encoding.DER, PublicFormat.SubjectPublicKeyInfo)
    return hashlib.sha256(key).hexdigest()


def parse_token(reply: bytes) -> TimeStampResponse:
    """Parse the reply of an authority (TimeStampResp in DER).

    Raises:
        ValueError: it is none, it refuses, or it is not in the one DER form.
    """
    try:
        token = decode_timestamp_response(reply)
        status, canonical = token.status, token.as_bytes() == reply
    except ValueError as error:
        message = "it is no timestamp token in DER"
        raise ValueError(message) from error
    if status != 0:
        message = f"the authority refused: {', '.join(token.status_string) or f'status {status}'}"
        raise ValueError(message)
    if not canonical:
        message = "the token is not in canonical form"
        raise ValueError(message)
    return token


def check_imprint(token: TimeStampResponse, statement: str) -> None:
    """Check that a token is over a statement.

    Raises:
        ValueError: it is over something else, or by another hash than SHA-256.
    """
    imprint = token.tst_info.message_imprint
    if imprint.hash_algorithm != SHA256 or imprint.message != hashlib.sha256(statement.encode()).digest():
        message = "the token stamps something else"
        raise ValueError(message)


def find_root(
    token: TimeStampResponse, statement: str, roots: Sequence[x509.Certificate], nonce: int | None = None
) -> Stamped | str:
    """Return what a token says under the one of ``roots`` that it leads to, or why it leads to none.

    Args:
        token: the parsed token.
        statement: what it should stamp.
        roots: certificates that the checker trusts; each is tried alone, so that one never vouches for another.
        nonce: number that the request carried, None where it is not known.
    """
    reasons = []
    for root in roots:
        # The library's builder hands its list of roots on to copies: one fresh verifier a root, none reused.
        verifier = VerifierBuilder(roots=[root], nonce=nonce).build()
        try:
            verifier.verify(token, hashlib.sha256(statement.encode()).digest())
        except (VerificationError, ValueError) as error:
            reasons.append(str(error))
            continue
        return _stamped(token, root)
    return reasons[0] if reasons else "no root certificate was given"


def _stamped(token: TimeStampResponse, root: x509.Certificate) -> Stamped:
    signer = _signer(token)
    at = token.tst_info.gen_time.strftime("%Y-%m-%dT%H:%M:%SZ")
    until = signer.not_valid_after_utc.strftime("%Y-%m-%dT%H:%M:%SZ")
    return Stamped(at, root_id(root), signer.subject.rfc4514_string(), until)


def _signer(token: TimeStampResponse) -> x509.Certificate:
    """Return the certificate that signed; the library has checked that it is there."""
    signed = token.signed_data
    (signer,) = tuple(signed.signer_infos)
    certificates = (x509.load_der_x509_certificate(bytes(one)) for one in signed.certificates)
    return next(one for one in certificates if (one.issuer, one.serial_number) == (signer.issuer, signer.serial_number))
