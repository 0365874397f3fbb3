"""OpenTimestamps proofs: written, read, grown; what is malformed is refused by both Python programs alike."""

import hashlib
import importlib.util
import random
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from longarm.proofs.ots import (
    APPEND,
    BITCOIN,
    LARGEST_PROOF,
    MAGIC,
    PENDING,
    PREPEND,
    SHA256,
    Attestation,
    Stamp,
    apply_step,
    extend,
    find_ends,
    in_block,
    merge,
    parse_proof,
    parse_stamp,
    pending_at,
    write_proof,
    write_stamp,
)


def load():
    path = Path(__file__).parents[3] / "tools" / "verify.py"
    spec = importlib.util.spec_from_file_location("alone", path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


alone = load()
DIGEST = hashlib.sha256(b"a statement").digest()
CALENDAR = pending_at("https://calendar.example/a_b:1")
ENDS = st.one_of(
    st.integers(0, 2**40).map(in_block),
    st.sampled_from(["https://calendar.example", "http://other.example:8080/x"]).map(pending_at),
    st.builds(Attestation, st.just(b"another!"), st.binary()),
)
STEPS = st.tuples(st.sampled_from([APPEND, PREPEND]), st.binary(min_size=1, max_size=40)) | st.just((SHA256, b""))


def stamps(inner):
    steps = st.lists(st.tuples(STEPS, inner), max_size=2).map(lambda found: tuple((*s, r) for s, r in found))
    whole = st.builds(Stamp, st.lists(ENDS, max_size=2).map(tuple), steps)
    return whole.filter(lambda one: one.ends or one.steps)


STAMPS = st.recursive(st.builds(Stamp, st.lists(ENDS, min_size=1, max_size=2).map(tuple), st.just(())), stamps)


def both(data, digest=DIGEST):
    """Return whether the two programs take a proof of a digest; they must agree."""
    try:
        found, stamp = parse_proof(data)
        ours = found == digest
        heights = [(end.height, root) for root, end in find_ends(stamp, digest) if end.height is not None]
    except ValueError:
        ours, heights = False, []
    try:
        theirs = sorted(alone.Ots(data, digest, "").heights())
    except alone.Fault:
        assert not ours
        return False
    assert ours
    assert theirs == sorted(heights)
    return True


@given(STAMPS)
def test_what_is_written_is_read_again(stamp):
    data = write_proof(DIGEST, stamp)
    assert parse_proof(data) == (DIGEST, stamp)
    assert both(data)
    assert parse_stamp(write_stamp(stamp), DIGEST) == stamp


@given(STAMPS, st.randoms(use_true_random=False))
def test_changed_proofs_are_told_alike_by_both_programs(stamp, chance):
    data = bytearray(write_proof(DIGEST, stamp))
    at = chance.randrange(len(data))
    kind = chance.randrange(3)
    if kind == 0:
        data[at] ^= 1 << chance.randrange(8)
    elif kind == 1:
        del data[at]
    else:
        data.insert(at, chance.randrange(256))
    both(bytes(data))


def test_the_bytes_are_those_of_the_format():
    stamp = Stamp((), ((APPEND, b"\x01\x02", Stamp((in_block(300),), ((SHA256, b"", Stamp((CALENDAR,), ())),))),))
    uri = b"https://calendar.example/a_b:1"
    pending = b"\x00" + PENDING + bytes([len(uri) + 1, len(uri)]) + uri
    want = b"\xf0\x02\x01\x02" + b"\xff\x00" + BITCOIN + b"\x02\xac\x02" + b"\x08" + pending
    assert write_proof(DIGEST, stamp) == MAGIC + b"\x01\x08" + DIGEST + want
    ends = list(find_ends(stamp, DIGEST))
    longer = DIGEST + b"\x01\x02"
    assert ends == [(longer, in_block(300)), (hashlib.sha256(longer).digest(), CALENDAR)]
    assert [end.height for _, end in ends] == [300, None]
    assert [end.calendar for _, end in ends] == [None, uri.decode()]


def test_two_ends_or_two_steps_are_forks():
    ends = Stamp((in_block(1), in_block(2)), ())
    assert write_stamp(ends).count(b"\xff\x00" + BITCOIN) == 1
    steps = Stamp((), ((APPEND, b"a", Stamp((CALENDAR,), ())), (PREPEND, b"b", Stamp((in_block(7),), ()))))
    assert write_stamp(steps)[:4] == b"\xff\xf0\x01a"
    assert both(write_proof(DIGEST, steps))
    assert [message for message, _ in find_ends(steps, b"x")] == [b"xa", b"bx"]


BODY = b"\x00" + BITCOIN + b"\x01\x05"
HEAD = MAGIC + b"\x01\x08" + DIGEST
BROKEN = {
    "another magic": HEAD.replace(b"Proof", b"Prooo") + BODY,
    "another version": MAGIC + b"\x02\x08" + DIGEST + BODY,
    "another digest kind": MAGIC + b"\x01\x02" + DIGEST + BODY,
    "digest cut": MAGIC + b"\x01\x08" + DIGEST[:31],
    "nothing behind the digest": HEAD,
    "bytes behind the end": HEAD + BODY + b"\x00",
    "end cut": HEAD + BODY[:-1],
    "tag cut": HEAD + BODY[:5],
    "fork without another way": HEAD + b"\xff" + BODY,
    "step without an end": HEAD + b"\x08",
    "unknown step": HEAD + b"\x67" + BODY,
    "ripemd": HEAD + b"\x03" + BODY,
    "reverse": HEAD + b"\xf2" + BODY,
    "argument cut": HEAD + b"\xf0\x09abc",
    "argument too long": HEAD + b"\xf0\x81\x20" + bytes(4097) + BODY,
    "message too long": HEAD + b"\xf0\xff\x1f" + bytes(4095) + BODY,
    "length in too many bytes": HEAD + b"\xf0\x81\x00a" + BODY,
    "height in too many bytes": HEAD + b"\x00" + BITCOIN + b"\x02\x85\x00",
    "height with bytes behind it": HEAD + b"\x00" + BITCOIN + b"\x02\x05\x05",
    "height missing": HEAD + b"\x00" + BITCOIN + b"\x00",
    "height without end": HEAD + b"\x00" + BITCOIN + b"\x0a" + b"\xff" * 10,
    "height too large": HEAD + b"\x00" + BITCOIN + b"\x0a" + b"\xff" * 9 + b"\x01",
    "no address": HEAD + b"\x00" + PENDING + b"\x01\x00",
    "address with a query": HEAD + b"\x00" + PENDING + b"\x04\x03a?b",
    "address with bytes behind it": HEAD + b"\x00" + PENDING + b"\x04\x02abc",
    "address too long": HEAD + b"\x00" + PENDING + b"\xeb\x07\xe9\x07" + b"a" * 1001,
    "payload too long": HEAD + b"\x00" + bytes(8) + b"\x81\x40" + bytes(8193),
    "end behind a step": HEAD + b"\xff\x08" + BODY + BODY,
    "too deep": HEAD + b"\x08" * 300 + BODY,
    "too long": HEAD + (b"\xff\x00" + bytes(8) + b"\x80\x40" + bytes(8192)) * 8 + BODY,
}


@pytest.mark.parametrize("name", BROKEN)
def test_what_is_malformed_is_refused_by_both_programs(name):
    with pytest.raises(ValueError, match=r"proof|message|block|calendar"):
        parse_proof(BROKEN[name])
    assert not both(BROKEN[name])


def test_what_just_fits_is_taken():
    assert both(HEAD + BODY)
    assert both(HEAD + b"\x08" * 255 + BODY)
    assert both(HEAD + b"\xf0\xe0\x1f" + bytes(4064) + BODY)  # 32 and 4,064 bytes are 4,096
    assert both(HEAD + b"\x00" + bytes(8) + b"\x80\x40" + bytes(8192))
    assert both(write_proof(DIGEST, Stamp((pending_at("a" * 1000),), ())))
    assert not both(HEAD + BODY, digest=bytes(32))


def test_the_longest_proof_is_taken_and_one_byte_more_is_not():
    part = b"\xff\x00" + bytes(8) + b"\x80\x40" + bytes(8192)
    room = LARGEST_PROOF - 7 * len(part) - len(BODY) - 12
    most = part * 7 + b"\xff\x00" + bytes(8) + (room & 127 | 128).to_bytes(1, "big") + bytes([room >> 7]) + bytes(room)
    assert len(most + BODY) == LARGEST_PROOF
    assert parse_stamp(most + BODY, DIGEST).ends[-1].height == 5
    with pytest.raises(ValueError, match="too long"):
        parse_stamp(most + b"\xff" + BODY + BODY, DIGEST)


@pytest.mark.parametrize("address", ["", "a" * 1001, "https://x/?q", "https://[::1]/", "ä", "a b"])
def test_addresses_of_other_forms_are_refused(address):
    with pytest.raises(ValueError, match="address of a calendar"):
        pending_at(address)


def test_an_address_may_have_every_character_of_the_format():
    letters = "".join(map(chr, range(ord("a"), ord("z") + 1)))
    address = f"https://{letters}{letters.upper()}0123456789-._/:"
    assert [end.calendar for end in parse_stamp(write_stamp(Stamp((pending_at(address),), ())), b"x").ends] == [address]


@pytest.mark.parametrize("height", [0, 1, 127, 128, 129, 16_383, 16_384, 2**56 - 1])
def test_heights_are_read_as_they_were_written(height):
    raw = write_stamp(Stamp((in_block(height),), ()))
    assert [end.height for end in parse_stamp(raw, b"x").ends] == [height]
    assert both(HEAD + raw)


def test_an_empty_proof_is_not_written():
    with pytest.raises(ValueError, match="without an end"):
        write_stamp(Stamp((), ()))


def test_steps_do_what_they_say():
    assert apply_step(SHA256, b"", b"x") == hashlib.sha256(b"x").digest()
    assert (apply_step(APPEND, b"b", b"a"), apply_step(PREPEND, b"b", b"a")) == (b"ab", b"ba")
    assert len(apply_step(APPEND, bytes(4095), b"a")) == 4096
    with pytest.raises(ValueError, match="too long"):
        apply_step(PREPEND, bytes(4096), b"a")
    with pytest.raises(ValueError, match="0xf3"):
        apply_step(0xF3, b"", b"a")


@given(STAMPS, STAMPS)
def test_merging_keeps_every_end_in_one_order(one, other):
    whole = merge(one, other)
    assert set(find_ends(whole, DIGEST)) == set(find_ends(one, DIGEST)) | set(find_ends(other, DIGEST))
    assert write_stamp(whole) == write_stamp(merge(other, one))
    assert both(write_proof(DIGEST, whole))


def test_a_proof_grows_only_where_its_message_is():
    stamp = Stamp((), ((APPEND, b"1", Stamp((CALENDAR,), ())), (APPEND, b"2", Stamp((CALENDAR,), ()))))
    more = Stamp((), ((SHA256, b"", Stamp((in_block(9),), ())),))
    grown = extend(stamp, b"m", b"m2", more)
    ends = list(find_ends(grown, b"m"))
    assert ends == [(b"m1", CALENDAR), (b"m2", CALENDAR), (hashlib.sha256(b"m2").digest(), in_block(9))]
    assert extend(stamp, b"m", b"elsewhere", more) == stamp


def test_random_bytes_never_crash():
    chance = random.Random(7)
    for _ in range(300):
        both(HEAD + chance.randbytes(chance.randrange(60)))
