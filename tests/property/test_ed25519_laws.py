"""The Ed25519 of tools/verify.py agrees with that of OpenSSL, on sound signatures and on the kinds of broken ones.

The kinds are those by which the Wycheproof vectors are sorted (malleable, truncated, extended, S or R out of range);
they are made here from random keys.
"""

import hashlib
import importlib.util
from pathlib import Path

import pytest
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from hypothesis import given, settings
from hypothesis import strategies as st

ORDER = 2**252 + 27742317777372353535851937790883648493
PRIME = 2**255 - 19


def load():
    path = Path(__file__).parents[2] / "tools" / "verify.py"
    spec = importlib.util.spec_from_file_location("alone", path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


alone = load()
seeds = st.binary(min_size=32, max_size=32)


def signed(seed, message):
    private = Ed25519PrivateKey.from_private_bytes(seed)
    return private.public_key().public_bytes_raw(), private.sign(message)


def openssl(public, message, signature):
    try:
        Ed25519PublicKey.from_public_bytes(public).verify(signature, message)
    except InvalidSignature:
        return False
    return True


@settings(max_examples=40, deadline=None)
@given(seeds, st.binary(max_size=80))
def test_sound_signatures_pass(seed, message):
    public, signature = signed(seed, message)
    assert alone.verify_ed25519(public, message, signature)


@settings(max_examples=60, deadline=None)
@given(seeds, st.binary(max_size=80), st.integers(0, 511), st.integers(0, 2))
def test_a_flipped_bit_anywhere_fails_in_both(seed, message, bit, where):
    parts = [*signed(seed, message), message]
    part = bytearray(parts[where])
    if part:
        part[bit // 8 % len(part)] ^= 1 << bit % 8
        parts[where] = bytes(part)
        public, signature, message = parts
        assert alone.verify_ed25519(public, message, signature) is openssl(public, message, signature) is False


KINDS = {
    "S plus the order": lambda r, s: r + (s + ORDER).to_bytes(32, "little"),
    "S is the order": lambda r, s: r + ORDER.to_bytes(32, "little"),
    "S is zero": lambda r, s: r + bytes(32),
    "S is one less than the order": lambda r, s: r + (ORDER - 1).to_bytes(32, "little"),
    "S has its top bits set": lambda r, s: r + (s | 7 << 253).to_bytes(32, "little"),
    "R is zero": lambda r, s: bytes(32) + s.to_bytes(32, "little"),
    "R is the neutral point": lambda r, s: b"\x01" + bytes(31) + s.to_bytes(32, "little"),
    "R is over the prime": lambda r, s: (PRIME + 1).to_bytes(32, "little") + s.to_bytes(32, "little"),
    "R is all ones": lambda r, s: b"\xff" * 32 + s.to_bytes(32, "little"),
    "S plus twice the order": lambda r, s: r + (s + 2 * ORDER).to_bytes(32, "little"),
    "S plus as often the order as fits": lambda r, s: (
        r + (s + ((2**256 - 1 - s) // ORDER) * ORDER).to_bytes(32, "little")
    ),
    "S minus the order, cut": lambda r, s: r + ((s - ORDER) % 2**256).to_bytes(32, "little"),
    "R has its sign turned": lambda r, s: r[:31] + bytes([r[31] ^ 0x80]) + s.to_bytes(32, "little"),
    "S first zero byte left out": lambda r, s: r + s.to_bytes(32, "little")[:31],
    "R without its last byte": lambda r, s: r[:31] + s.to_bytes(32, "little"),
    "written twice": lambda r, s: 2 * (r + s.to_bytes(32, "little")),
    "zeros before": lambda r, s: bytes(1) + r + s.to_bytes(32, "little"),
    "truncated": lambda r, s: (r + s.to_bytes(32, "little"))[:63],
    "extended": lambda r, s: r + s.to_bytes(32, "little") + b"\x00",
    "empty": lambda r, s: b"",
    "parts swapped": lambda r, s: s.to_bytes(32, "little") + r,
}


@pytest.mark.parametrize("kind", KINDS)
@settings(max_examples=8, deadline=None)
@given(seed=seeds)
def test_each_kind_of_broken_signature_fails_in_both(kind, seed):
    public, signature = signed(seed, b"longarm.bundle/v1\n")
    broken = KINDS[kind](signature[:32], int.from_bytes(signature[32:], "little"))
    assert not alone.verify_ed25519(public, b"longarm.bundle/v1\n", broken)
    assert not openssl(public, b"longarm.bundle/v1\n", broken)


#: Spellings of the neutral point that are not its one encoding: y over the prime, and a sign where x is zero.
OTHER_SPELLINGS = ((PRIME + 1).to_bytes(32, "little"), (1 | 1 << 255).to_bytes(32, "little"))


def signed_with_neutral_r(seed, message, spelt):
    """Return public key and a signature whose R is the neutral point, spelt so, and whose S fits that spelling."""
    hashed = hashlib.sha512(seed).digest()
    scalar = int.from_bytes(hashed[:32], "little") & ((1 << 254) - 8) | 1 << 254
    public = Ed25519PrivateKey.from_private_bytes(seed).public_key().public_bytes_raw()
    k = int.from_bytes(hashlib.sha512(spelt + public + message).digest(), "little") % ORDER
    return public, spelt + (k * scalar % ORDER).to_bytes(32, "little")


@settings(max_examples=15, deadline=None)
@given(seeds, st.binary(max_size=40))
def test_another_spelling_of_r_fails_in_both_though_its_equation_holds(seed, message):
    public, signature = signed_with_neutral_r(seed, message, (1).to_bytes(32, "little"))
    assert alone.verify_ed25519(public, message, signature) is openssl(public, message, signature) is True
    for spelt in OTHER_SPELLINGS:
        public, signature = signed_with_neutral_r(seed, message, spelt)
        assert not alone.verify_ed25519(public, message, signature)
        assert not openssl(public, message, signature)
