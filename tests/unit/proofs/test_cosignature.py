"""Cosignatures in the form of C2SP tlog-cosignature, requests in that of tlog-witness."""

import base64
import hashlib

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from longarm.proofs.cosignature import (
    LATEST,
    Witness,
    check_cosignature,
    cosign,
    cosigned_text,
    parse_request,
    write_request,
)
from longarm.proofs.note import TreeHead, parse_note, sign_note, verifier_key

SEED = bytes(range(32))
PUBLIC = Ed25519PrivateKey.from_private_bytes(SEED).public_key().public_bytes_raw()
NAME = "witness.example/w1"
WITNESS = Witness(NAME, PUBLIC)
TEXT = TreeHead("longarm.case/one", 3, bytes(32)).to_text()
AT = 1679315147
ENCODED, LONGER, SHORT = (base64.b64encode(raw).decode() for raw in (b"\x04" + PUBLIC, b"\x04" + PUBLIC + b"x", b"x"))


def blob_of(line):
    return base64.b64decode(line.strip().split(" ")[2])


def test_what_is_signed_is_the_text_of_the_format():
    # The example of the format itself.
    signed = "cosignature/v1\ntime 1679315147\nexample.com/behind-the-sofa\n20852163\n"
    signed += "CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n"
    head = TreeHead.from_text(signed.split("\n", 2)[2])
    assert cosigned_text(head.to_text(), AT) == signed.encode()


def test_a_line_is_made_of_key_id_time_and_signature():
    line = cosign(TEXT, NAME, SEED, AT)
    assert line.startswith(f"\N{EM DASH} {NAME} ")
    blob = blob_of(line)
    assert len(blob) == 76
    assert blob[:4] == hashlib.sha256(NAME.encode() + b"\n\x04" + PUBLIC).digest()[:4]
    assert int.from_bytes(blob[4:12], "big") == AT
    Ed25519PrivateKey.from_private_bytes(SEED).public_key().verify(blob[12:], cosigned_text(TEXT, AT))
    assert check_cosignature(TEXT, blob, WITNESS) == AT


def test_it_joins_the_signature_of_the_log_in_one_note():
    note = sign_note(TEXT, "longarm.case/one", bytes(32)) + cosign(TEXT, NAME, SEED, AT)
    text, signatures = parse_note(note)
    assert (text, [name for name, _ in signatures]) == (TEXT, ["longarm.case/one", NAME])
    assert check_cosignature(text, signatures[1][1], WITNESS) == AT


def test_every_flipped_bit_is_found():
    blob = blob_of(cosign(TEXT, NAME, SEED, AT))
    for bit in range(len(blob) * 8):
        broken = bytearray(blob)
        broken[bit // 8] ^= 1 << bit % 8
        with pytest.raises(ValueError, match=r"malformed|does not fit"):
            check_cosignature(TEXT, bytes(broken), WITNESS)
    for other in (blob[:-1], blob + b"\x00", b""):
        with pytest.raises(ValueError, match="malformed"):
            check_cosignature(TEXT, other, WITNESS)
    with pytest.raises(ValueError, match="does not fit"):
        check_cosignature(TEXT.replace("3", "4"), blob, WITNESS)


def test_a_time_that_no_calendar_has_is_refused():
    with pytest.raises(ValueError, match="no time"):
        cosign(TEXT, NAME, SEED, -1)
    with pytest.raises(ValueError, match="no time"):
        cosign(TEXT, NAME, SEED, LATEST + 1)
    assert check_cosignature(TEXT, blob_of(cosign(TEXT, NAME, SEED, LATEST)), WITNESS) == LATEST
    assert check_cosignature(TEXT, blob_of(cosign(TEXT, NAME, SEED, 0)), WITNESS) == 0
    key = Ed25519PrivateKey.from_private_bytes(SEED)
    late = LATEST + 1
    blob = WITNESS.id + late.to_bytes(8, "big") + key.sign(cosigned_text(TEXT, late))
    with pytest.raises(ValueError, match="malformed"):
        check_cosignature(TEXT, blob, WITNESS)


def test_keys_are_written_and_read():
    assert Witness.from_text(WITNESS.to_text() + "\n") == WITNESS
    assert WITNESS.to_text() == f"{NAME}+{WITNESS.id.hex()}+{ENCODED}"


@pytest.mark.parametrize(
    "text",
    [
        "", "x", "x+y", f"{NAME}+00000000+{SHORT}", f"{NAME}+zz+!", verifier_key(NAME, PUBLIC),
        WITNESS.to_text().replace(WITNESS.id.hex(), "00000000"), WITNESS.to_text() + "=", "+" + WITNESS.to_text(),
        WITNESS.to_text().replace("witness.", "one ness."),
        Witness("", PUBLIC).to_text(), Witness("a b", PUBLIC).to_text(),
        f"{NAME}+{WITNESS.id.hex()}+{LONGER}",
    ],
)  # fmt: skip
def test_what_is_no_key_of_a_witness_is_refused(text):
    with pytest.raises(ValueError, match=r"witness|base64"):
        Witness.from_text(text)


def test_requests_are_written_and_read():
    note = sign_note(TEXT, "longarm.case/one", bytes(32))
    path = [bytes([n]) * 32 for n in range(3)]
    text = write_request(2, path, note)
    assert text.startswith("old 2\nAAAA")
    assert parse_request(text) == (2, path, note)
    assert parse_request(write_request(0, [], note)) == (0, [], note)
    assert parse_request(write_request(10, path * 21, note)) == (10, path * 21, note)


@pytest.mark.parametrize(
    "text",
    [
        "", "old 1", "old 1\n", "old 01\n\nx", "old -1\n\nx", "old x\n\nx", "Old 1\n\nx", " old 1\n\nx", "old 1 \n\nx",
        "old 1\nxx\n\nx", "old 1\nAAAA\n\nx", f"old {10**16}\n\nx",
        "old 1\n" + (base64.b64encode(bytes(32)).decode() + "\n") * 64 + "\nx",
    ],
)  # fmt: skip
def test_what_is_no_request_is_refused(text):
    with pytest.raises(ValueError, match=r"request|hash"):
        parse_request(text)
